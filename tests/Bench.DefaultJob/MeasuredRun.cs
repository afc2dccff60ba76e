using System.Collections.Immutable;
using Analysis.Reading;
using Analysis.Statistics;
using Analysis.Verdicts.TwinRuns;
using Bench.Plan;

namespace Bench.DefaultJob;

/// <summary>What a finished run measured, and how long all of it took.</summary>
/// <param name="Cases">Without twins and first batches: the default job measures warm ones.</param>
/// <param name="Took">From its start to its end, the build of the benchmark inside.</param>
internal sealed record MeasuredRun(string Name, RunInfo Info, ImmutableArray<WarmCase> Cases, TimeSpan Took)
{
    /// <exception cref="InputException">There is no finished run of this suite.</exception>
    public static MeasuredRun Read(string folder)
    {
        if (RunReader.Read([folder], new ReadOptions()) is not [{ Info: { FinishedUtc: { } finished } info } run])
        {
            throw new InputException($"{folder}: not the folder of one finished run; give one such as results/<machine>/<run>");
        }
        var cases = run.Cases.Where(@case => !Twins.IsTwin(@case.Model) && @case.Cell.Configuration != ConfigurationName.Cold && @case.Rounds.Length > 1);
        return new MeasuredRun(run.Name, info, [.. cases.Select(WarmCase.Of).Where(@case => @case.IsInAGrid)], finished - info.StartedUtc);
    }

    /// <summary>A random sample of each model's cases, without replacement, the same for the same seed; in random order.</summary>
    /// <param name="size">Of each model, as far as it has so many.</param>
    /// <param name="longest">Cases with longer batches are left out: the default job takes minutes for one.</param>
    public ImmutableArray<WarmCase> Sample(int size, int seed, TimeSpan longest)
    {
        var random = new Random(seed);
        var shuffled = Cases.Where(@case => @case.Makespan.Estimate <= longest.TotalNanoseconds).ToArray();
        random.Shuffle(shuffled);
        var sample = shuffled.GroupBy(@case => @case.Planned.Model).SelectMany(model => model.Take(size)).ToArray();
        random.Shuffle(sample);
        return [.. sample];
    }
}

/// <summary>A case with its warm makespan.</summary>
/// <param name="Makespan">ns: the median over the launches of each one's median lap, with the 95% interval of the mean of their logarithms.</param>
internal sealed record WarmCase(PlannedCase Planned, Interval Makespan, int Launches)
{
    private const double Tail = 0.025;

    /// <summary>Grains that a run placed between two others are in no suite's grid, and the default job cannot measure them.</summary>
    public bool IsInAGrid => Suites.SuiteList.All.Any(suite =>
        suite.Grid.Suite == Planned.Suite && suite.Grid.TaskCounts.Contains(Planned.TaskCount) && suite.Grid.Grains.Contains(Planned.Grain));

    public static WarmCase Of(Case @case)
    {
        var logs = @case.Rounds.Select(round => Math.Log(Median.Of(round.Nanoseconds.AsSpan()))).ToArray();
        var launches = LogRatio.Paired(logs, floor: 0.001);
        return new WarmCase(
            new PlannedCase(
                @case.Cell.Suite, @case.Cell.Workload, @case.Model, (int)Number(@case, "TaskCount"), (long)Number(@case, "Grain"),
                @case.Cell["Grain"]!.Unit ?? ""),
            launches.ToInterval(Tail, allowance: 0),
            logs.Length);
    }

    private static double Number(Case @case, string parameter) =>
        @case.Cell[parameter]?.Number ?? throw new InputException($"{@case.Cell}: no {parameter}; only runs of this suite can be compared");
}
