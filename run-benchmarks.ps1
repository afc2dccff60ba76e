# Builds, measures, reports. The arguments are those of `bench run`: see ./run-benchmarks.ps1 --help
Push-Location $PSScriptRoot
$folder = New-TemporaryFile
try {
    # global.json says which SDK will do.
    $sdk = & { try { dotnet --version 2>$null } catch { } }
    if (-not $sdk -or $LASTEXITCODE -ne 0) {
        $found = & { try { dotnet --list-sdks 2>$null } catch { } } | ForEach-Object { ($_ -split ' ')[0] }
        [Console]::Error.WriteLine("run-benchmarks: needs the .NET SDK 10 (found: $(if ($found) { $found -join ' ' } else { 'none' })); install it from https://dotnet.microsoft.com/download")
        exit 2
    }

    # Without what only those who change the code need: a quarter of the first build, and nothing that a newer SDK's analyzers could refuse. By msbuild itself,
    # since `dotnet build` has a summary that nothing silences.
    'building bench and analysis'
    foreach ($program in 'bench', 'analysis/Program') {
        dotnet msbuild $program -restore -nologo -verbosity:quiet -property:Configuration=Release -property:RunAnalyzers=false
        if ($LASTEXITCODE -ne 0) { exit 1 }
    }

    dotnet bench/bin/Release/net10.0/bench.dll run --run-folder-file $folder.FullName @args
    $measured = $LASTEXITCODE
    $run = Get-Content -Raw $folder.FullName
    if (-not $run) { exit $measured }

    # A dozen seconds that show why: when each task of one batch ran. The report does without where that fails.
    if ($measured -eq 0) {
        foreach ($batch in @('Squaring', '1000000'), @('Sleep', '50ms')) {
            dotnet bench/bin/Release/net10.0/bench.dll trace --tasks 16 --workload $batch[0] --grain $batch[1] --output $run.Trim() | Out-Null
        }
    }

    dotnet analysis/Program/bin/Release/net10.0/analysis.dll report $run.Trim()
    $reported = $LASTEXITCODE

    if ($measured -ne 0) { exit $measured }
    exit $reported
}
finally {
    Remove-Item $folder.FullName
    Pop-Location
}
