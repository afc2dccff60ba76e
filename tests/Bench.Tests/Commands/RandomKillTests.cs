using System.Globalization;
using System.Text;
using Analysis.Reading;
using Bench.Rounds;
using Bench.Tests.Rounds;

namespace Bench.Tests.Commands;

/// <summary>
/// A real run that is ended at a random moment: while it builds, starts, measures or ends. <c>BENCH_KILLS</c> says how often, <c>BENCH_KILLS_SEED</c> repeats
/// the moments.
/// </summary>
[Collection(RealRun.OneAtATime)]
public sealed class RandomKillTests(ITestOutputHelper output) : IDisposable
{
    private const int HangLimit = 3_600_000;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    /// <summary>How long what a killed run has started may outlive it.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact(Timeout = HangLimit)]
    public async Task Whenever_a_run_is_ended_nothing_is_left_behind_and_it_can_go_on()
    {
        if (!OperatingSystem.IsLinux()) Assert.Skip("the processes a run starts are looked up in /proc");
        var seed = Number("BENCH_KILLS_SEED") ?? Random.Shared.Next();
        output.WriteLine($"BENCH_KILLS_SEED={seed}");
        var random = new Random(seed);
        for (var kill = 1; kill <= (Number("BENCH_KILLS") ?? 2); kill++)
        {
            var (signal, after) = (random.GetItems(["KILL", "TERM"], 1)[0], random.NextDouble() * Longest);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kill}: {signal} after {after.TotalSeconds:0.00} s"));
            await Kill(kill, signal, after);
        }
    }

    private async Task Kill(int number, string signal, TimeSpan after)
    {
        // Whatever the run starts inherits the mark, however far from it.
        var mark = $"BENCH_KILLED_RUN={Guid.NewGuid():N}";
        var where = _folder[$"where-{number}"];
        string[] what = ["--profile", "tiny", "--rounds", "4", "--filter", "*Process*"];
        using var run = RealRun.StartUnder(["env", mark], ["run", .. what, "--output", _folder[$"results-{number}"], "--run-folder-file", where]);
        await Task.WhenAny(run.End(Stop), Task.Delay(after, Stop));
        await run.Signal(signal, Stop);
        await run.End(Stop);
        await Task.Delay(Grace, Stop);
        Assert.Empty(Marked(mark));

        if (!File.Exists(where)) return;
        var folder = File.ReadAllText(where);
        var before = File.ReadAllLines(Path.Combine(folder, "measurements.csv"));
        if (RunFolder.Open(folder).Info.StopReason is StopReason.Decided or StopReason.RoundLimit) return;

        using var resumed = RealRun.Start("run", "--resume", folder);

        var (code, error) = await resumed.End(Stop);
        Assert.True(code == 0, error);
        // A line that was being written is all that may be lost of what was on disk.
        Assert.Equal(before[..Math.Max(before.Length - 1, 0)], File.ReadAllLines(Path.Combine(folder, "measurements.csv"))[..Math.Max(before.Length - 1, 0)]);
        Assert.All(Assert.Single(RunReader.Read([folder], new ReadOptions())).Cases, @case => Assert.Equal(4, @case.Rounds.Length));
    }

    private static string[] Marked(string mark) =>
    [
        .. Directory.EnumerateDirectories("/proc").Where(folder => char.IsAsciiDigit(Path.GetFileName(folder)[0]) && Carries(folder, mark)).Select(CommandLine),
    ];

    private static bool Carries(string process, string mark) => Read($"{process}/environ").Split('\0').Contains(mark);

    private static string CommandLine(string process) => $"{Path.GetFileName(process)} {Read($"{process}/cmdline").Replace('\0', ' ')}";

    private static string Read(string path)
    {
        try
        {
            return File.ReadAllText(path, Encoding.UTF8);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It has ended, or is somebody else's.
            return "";
        }
    }

    private static int? Number(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
