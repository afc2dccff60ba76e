using System.Globalization;
using Analysis.Figures;
using Bench.Plan;
using Bench.Rounds;

namespace Bench.Screen;

/// <summary>Lines for output that is not a terminal: one every few seconds, not one for each of hundreds of launches.</summary>
public sealed class PlainScreen(TextWriter output, TextWriter error, TimeProvider time) : IRunScreen
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    private long? _lastLine;

    public T During<T>(Func<T> work) => work();

    public void Building() => output.WriteLine("building the benchmark that measures …");

    public void Round(RoundProgress progress)
    {
        if (_lastLine is { } last && time.GetElapsedTime(last) < Interval) return;
        _lastLine = time.GetTimestamp();
        output.WriteLine(RoundLine.Of(progress));
    }

    public void Starting(Launch launch) { }

    public void Finished(LaunchResult result) { }

    public void Failed(PlannedCase @case, string failure) => error.WriteLine($"bench: {@case.Name} failed: {failure}");
}

/// <summary>Where a run is, in a line. Pure.</summary>
public static class RoundLine
{
    public static string Of(RoundProgress progress)
    {
        var limit = progress.Limit == TimeSpan.MaxValue ? "" : $" of at most {Durations.Text(progress.Limit)}";
        return string.Create(CultureInfo.InvariantCulture,
            $"round {progress.Round}: {progress.Cells - progress.OpenCells} of {Numbers.Counted(progress.Cells, "cell")} decided, "
                + $"{Durations.Text(progress.Elapsed)}{limit}");
    }
}
