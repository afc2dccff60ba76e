using System.Globalization;
using Analysis.Figures;
using Bench.Plan;
using Bench.Rounds;

namespace Bench.Screen;

/// <summary>A run's last lines: what was measured, why it ended, where it is.</summary>
public static class LastWords
{
    public static void Write(TextWriter output, RunInfo info, RunPlan plan, RunFolder folder)
    {
        var took = (info.FinishedUtc ?? info.StartedUtc) - info.StartedUtc;
        var failed = FailedCases.In(info).Count();
        var cases = Numbers.Counted(plan.Cases.Length, "case") + (failed == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" ({failed} failed)"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{cases}, {Numbers.Counted(info.RoundsDone, "round")} in {Durations.Text(took)}; {Why(info.StopReason)}; seed {info.Seed}"));
        output.WriteLine($"results: {folder.Path}");
    }

    private static string Why(string? reason) => reason switch
    {
        StopReason.Decided => "every cell is decided",
        StopReason.RoundLimit => "some cells are still undecided after the last round",
        StopReason.TimeLimit => "the time is up, and some cells are still undecided",
        StopReason.Interrupted => "interrupted; go on with --resume",
        _ => "not finished",
    };
}
