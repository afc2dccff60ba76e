using System.Diagnostics;
using System.Globalization;
using Bench.Tests.Rounds;

namespace Bench.Tests.Commands;

/// <summary>The script that users run, with a stand-in for <c>dotnet</c>.</summary>
public sealed class ScriptTests : IDisposable
{
    /// <summary>What it says before it has built anything.</summary>
    private const string Building = "building bench and analysis";

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Theory(Timeout = 60_000)]
    [InlineData("case $1 in --list-sdks) echo '8.0.404 [/sdk]'; echo '9.0.100 [/sdk]' ;; *) echo 'no such SDK' >&2; exit 155 ;; esac", "8.0.404 9.0.100")]
    [InlineData("exit 127", "none")]
    public async Task A_missing_or_too_old_sdk_gets_one_sentence(string dotnet, string found)
    {
        using var script = Start(dotnet);

        var error = await script.StandardError.ReadToEndAsync(Stop);

        await script.WaitForExitAsync(Stop);
        Assert.Equal(2, script.ExitCode);
        Assert.Equal($"run-benchmarks: needs the .NET SDK 10 (found: {found}); install it from https://dotnet.microsoft.com/download", error.TrimEnd());
    }

    [Fact(Timeout = 60_000)]
    public async Task A_signal_that_reaches_only_the_script_is_passed_on()
    {
        using var script = Start(
            "case $1 in --version | msbuild) ;; *) trap 'echo stopped; exit 143' TERM; echo started; while :; do sleep 0.05; done ;; esac");
        Assert.Equal(Building, await script.StandardOutput.ReadLineAsync(Stop));
        Assert.Equal("started", await script.StandardOutput.ReadLineAsync(Stop));

        using var kill = Process.Start("kill", ["-TERM", script.Id.ToString(CultureInfo.InvariantCulture)]);

        Assert.Equal("stopped", await script.StandardOutput.ReadLineAsync(Stop));
        await script.WaitForExitAsync(Stop);
        Assert.Equal(143, script.ExitCode);
    }

    [Fact(Timeout = 60_000)]
    public async Task What_was_measured_is_reported_and_the_exit_code_is_that_of_the_measuring()
    {
        using var script = Start(
            """case "$1 $2" in *bench.dll\ run) echo "$3 $5"; echo the-run > "$4"; exit 1 ;; *analysis.dll\ report) echo "report $3" ;; esac""", "--quick");

        var output = await script.StandardOutput.ReadToEndAsync(Stop);

        await script.WaitForExitAsync(Stop);
        Assert.Equal([Building, "--run-folder-file --quick", "report the-run"], output.TrimEnd().Split('\n'));
        Assert.Equal(1, script.ExitCode);
    }

    [Fact(Timeout = 60_000)]
    public async Task What_was_measured_whole_is_traced_before_it_is_reported_and_a_trace_that_fails_hinders_nobody()
    {
        using var script = Start(
            """
            case "$1 $2" in
                *bench.dll\ run) echo the-run > "$4" ;;
                *bench.dll\ trace) echo "$*" >&2; exit 1 ;;
                *analysis.dll\ report) echo "report $3" ;;
            esac
            """);

        var (output, error) = (await script.StandardOutput.ReadToEndAsync(Stop), await script.StandardError.ReadToEndAsync(Stop));

        await script.WaitForExitAsync(Stop);
        string[] traces =
            ["trace --tasks 16 --workload Squaring --grain 1000000 --output the-run", "trace --tasks 16 --workload Sleep --grain 50ms --output the-run"];
        Assert.Equal(traces, error.TrimEnd().Split('\n').Select(line => line[line.IndexOf("trace ", StringComparison.Ordinal)..]));
        Assert.Equal([Building, "report the-run"], output.TrimEnd().Split('\n'));
        Assert.Equal(0, script.ExitCode);
    }

    [Fact(Timeout = 60_000)]
    public async Task Every_program_that_the_script_starts_is_built_by_it()
    {
        using var script = Start(
            """case "$1 $2" in msbuild*) echo "built $2" ;; *bench.dll\ run) echo the-run > "$4"; echo "started $1" ;; *) echo "started $1" ;; esac""");

        var said = (await script.StandardOutput.ReadToEndAsync(Stop))
            .Split('\n')
            .Where(line => line != Building)
            .Select(line => line.Split(' '))
            .Where(line => line is [_, not "--version"])
            .ToList();

        await script.WaitForExitAsync(Stop);
        var started = said.Where(line => line[0] == "started").Select(line => line[1]).ToList();
        Assert.Equal(2, started.Count);
        Assert.All(started,
            program => Assert.Contains(said, line => line[0] == "built" && program.StartsWith(line[1] + "/bin/Release/", StringComparison.Ordinal)));
    }

    private Process Start(string dotnet, params string[] arguments)
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("a script for sh; its twin for PowerShell is as thin");
        var program = _folder["dotnet"];
        File.WriteAllText(program, $"#!/bin/sh\n{dotnet}\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var command = new ProcessStartInfo("sh", [Script(), .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        command.Environment["PATH"] = $"{_folder.Root}:{command.Environment["PATH"]}";
        return Process.Start(command)!;
    }

    private static string Script()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Bench.sln"))) folder = folder.Parent!;
        return Path.Combine(folder.FullName, "run-benchmarks.sh");
    }
}
