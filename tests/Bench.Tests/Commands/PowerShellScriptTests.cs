using System.Diagnostics;
using Bench.Tests.Rounds;

namespace Bench.Tests.Commands;

/// <summary>
/// The script for PowerShell does as its twin for sh does. <c>BENCH_PWSH</c> says where PowerShell is; else it is looked for on the path. Both scripts are run
/// with their output not on a terminal, as in a pipeline.
/// </summary>
public sealed class PowerShellScriptTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact(Timeout = 600_000)]
    public async Task An_unknown_option_ends_both_scripts_alike()
    {
        var shell = await Run("sh", [Script("sh"), "--bogus"]);
        var powerShell = await Run(PowerShell(), ["-NoProfile", "-File", Script("ps1"), "--bogus"]);

        Assert.Equal(2, shell.ExitCode);
        Assert.Contains("--bogus", shell.Error, StringComparison.Ordinal);
        Assert.Equal(shell, powerShell);
    }

    [Fact(Timeout = 600_000)]
    public async Task A_tiny_run_ends_both_scripts_alike()
    {
        var shell = await Run("sh", [Script("sh"), "--profile", "tiny", "--output", _folder["shell"]]);
        var powerShell = await Run(PowerShell(), ["-NoProfile", "-File", Script("ps1"), "--profile", "tiny", "--output", _folder["powershell"]]);

        Assert.True(shell.ExitCode == 0, shell.Output + shell.Error);
        Assert.True(powerShell.ExitCode == 0, powerShell.Output + powerShell.Error);
        // What a run of two rounds warns of is its own; nothing else is an error.
        Assert.All($"{shell.Error}\n{powerShell.Error}".Split('\n', StringSplitOptions.RemoveEmptyEntries),
            line => Assert.StartsWith("warning: ", line, StringComparison.Ordinal));
        Assert.All((string[])[shell.Output, powerShell.Output],
            output => Assert.StartsWith("building bench and analysis\nprofile tiny: ", output.ReplaceLineEndings("\n"), StringComparison.Ordinal));
        Assert.Contains("report/index.html", shell.Output, StringComparison.Ordinal);
        Assert.Contains("report/index.html", powerShell.Output, StringComparison.Ordinal);
        foreach (var side in (string[])["shell", "powershell"])
            Assert.Single(Directory.EnumerateFiles(_folder[side], "verdicts.csv", SearchOption.AllDirectories));
    }

    [Fact(Timeout = 600_000)]
    public async Task A_missing_sdk_ends_both_scripts_alike()
    {
        // PowerShell is started by dotnet itself: what is not about SDKs goes to the real one.
        var fake = Directory.CreateDirectory(_folder["fake"]).FullName;
        var program = Path.Combine(fake, "dotnet");
        File.WriteAllText(program, $"#!/bin/sh\ncase $1 in --version | --list-sdks) exit 127 ;; *) exec {OnPath("dotnet")} \"$@\" ;; esac\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        var shell = await Run("sh", [Script("sh")], fake);
        var powerShell = await Run(PowerShell(), ["-NoProfile", "-File", Script("ps1")], fake);

        Assert.Equal(2, shell.ExitCode);
        Assert.Equal(shell, powerShell);
    }

    private static async Task<Ended> Run(string program, string[] arguments, string? firstOnPath = null)
    {
        var command = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        if (firstOnPath is not null) command.Environment["PATH"] = $"{firstOnPath}:{command.Environment["PATH"]}";
        using var process = Process.Start(command)!;
        var output = process.StandardOutput.ReadToEndAsync(Stop);
        var error = process.StandardError.ReadToEndAsync(Stop);
        await process.WaitForExitAsync(Stop);
        return new Ended(process.ExitCode, (await output).TrimEnd(), (await error).TrimEnd());
    }

    private static string PowerShell()
    {
        var found = Environment.GetEnvironmentVariable("BENCH_PWSH") is { } named && File.Exists(named) ? named : OnPath("pwsh");
        if (found is null || OperatingSystem.IsWindows())
            Assert.Skip("no PowerShell beside sh: dotnet tool install PowerShell --version 7.6.9 --tool-path DIR, and BENCH_PWSH=DIR/pwsh");
        return found;
    }

    private static string? OnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, program))
            .FirstOrDefault(File.Exists);

    private static string Script(string kind)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Bench.sln"))) folder = folder.Parent!;
        return Path.Combine(folder.FullName, $"run-benchmarks.{kind}");
    }

    private sealed record Ended(int ExitCode, string Output, string Error);
}
