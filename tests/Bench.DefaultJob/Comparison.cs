using System.Globalization;
using System.Text;
using Analysis.Statistics;

namespace Bench.DefaultJob;

/// <summary>A run's time beside what BenchmarkDotNet's default job needs for the same cases, extrapolated from a sample of them.</summary>
internal static class Comparison
{
    private const double Tail = 0.025;

    public static string Text(MeasuredRun run, Timing timing, int seed)
    {
        var seconds = timing.Cases.Select(@case => @case.Took.TotalSeconds).ToArray();
        var (size, all) = (seconds.Length, run.Cases.Length);
        var mean = seconds.Average();
        var variance = seconds.Sum(second => (second - mean) * (second - mean)) / (size - 1);
        // A sample without replacement knows more the more of the cases it holds.
        var error = Math.Sqrt(variance / size * (1 - (double)size / all));
        var half = StudentT.Quantile(Tail, size - 1) * error;
        var text = new StringBuilder("case,seconds\n");
        foreach (var (@case, took) in timing.Cases) text.Append(CultureInfo.InvariantCulture, $"\"{@case.Name}\",{took.TotalSeconds:0.00}\n");
        text.Append(CultureInfo.InvariantCulture, $"""

            BenchmarkDotNet's default job took {mean:0.0} s a case (95% interval {mean - half:0.0} to {mean + half:0.0}) for {size} of {all} cases, drawn with seed {seed}, and {timing.Build.TotalSeconds:0} s to build.
            Extrapolated by the number of cases, all {all} take {Minutes(Total(mean))} min ({Minutes(Total(mean - half))} to {Minutes(Total(mean + half))}).
            {run.Name} took {Minutes(run.Took.TotalSeconds)} min for its verdicts on them: {Times(mean)} times sooner ({Times(mean - half)} to {Times(mean + half)}).

            """);
        return text.ToString();

        double Total(double perCase) => timing.Build.TotalSeconds + all * perCase;
        string Times(double perCase) => (Total(perCase) / run.Took.TotalSeconds).ToString("0.0", CultureInfo.InvariantCulture);
        static string Minutes(double seconds) => (seconds / 60).ToString("0.0", CultureInfo.InvariantCulture);
    }
}
