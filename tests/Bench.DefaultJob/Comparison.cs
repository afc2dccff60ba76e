using System.Globalization;
using System.Text;

namespace Bench.DefaultJob;

/// <summary>A run's time beside what BenchmarkDotNet's default job needs for the same cases, extrapolated from a sample of them.</summary>
internal static class Comparison
{
    public static string Text(MeasuredRun run, Timing timing, int seed)
    {
        var cases = Extrapolation.Of(run.Cases.CountBy(@case => @case.Model).ToDictionary(), timing.Cases);
        var text = new StringBuilder("case,seconds\n");
        foreach (var (@case, took) in timing.Cases) text.Append(CultureInfo.InvariantCulture, $"\"{@case.Name}\",{took.TotalSeconds:0.00}\n");
        text.Append(CultureInfo.InvariantCulture, $"""

            BenchmarkDotNet's default job took {timing.Cases.Average(@case => @case.Took.TotalSeconds):0.0} s a case for {timing.Cases.Length} of {run.Cases.Length} cases, drawn model by model with seed {seed}, and {timing.Build.TotalSeconds:0} s to build.
            Extrapolated by the number of cases of each model, all {run.Cases.Length} take {In(60)} min.
            {run.Name} took {run.Took.TotalMinutes:0.0} min for its verdicts on them: {In(run.Took.TotalSeconds)} times sooner.

            """);
        return text.ToString();

        string In(double unit) => string.Create(CultureInfo.InvariantCulture,
            $"{Whole(cases.Estimate) / unit:0.0} (95% interval {Whole(cases.Low) / unit:0.0} to {Whole(cases.High) / unit:0.0})");
        double Whole(double seconds) => timing.Build.TotalSeconds + seconds;
    }
}
