using System.Collections.Immutable;
using Analysis.Reading;
using Analysis.Verdicts.TwinRuns;
using Bench.Plan;

namespace Bench.DefaultJob;

/// <summary>What a finished run measured, and how long all of it took.</summary>
/// <param name="Cases">Without twins and first batches: the default job measures warm ones.</param>
/// <param name="Took">From its start to its end, the build of the benchmarks inside.</param>
internal sealed record MeasuredRun(string Name, ImmutableArray<PlannedCase> Cases, TimeSpan Took)
{
    /// <exception cref="InputException">There is no finished run of this suite.</exception>
    public static MeasuredRun Read(string folder)
    {
        if (RunReader.Read([folder], new ReadOptions()) is not [{ Info: { FinishedUtc: { } finished } info } run])
        {
            throw new InputException($"{folder}: not the folder of one finished run; give one such as results/<machine>/<run>");
        }
        return new MeasuredRun(run.Name, [.. run.Cases.Where(@case => !Twins.IsTwin(@case.Model) && @case.Cell.Configuration != ConfigurationName.Cold).Select(Planned)], finished - info.StartedUtc);
    }

    /// <summary>A random sample of each model's cases, without replacement, the same for the same seed; in random order.</summary>
    /// <param name="size">Of each model, as far as it has so many.</param>
    public ImmutableArray<PlannedCase> Sample(int size, int seed)
    {
        var random = new Random(seed);
        var shuffled = Cases.ToArray();
        random.Shuffle(shuffled);
        var sample = shuffled.GroupBy(@case => @case.Model).SelectMany(model => model.Take(size)).ToArray();
        random.Shuffle(sample);
        return [.. sample];
    }

    private static PlannedCase Planned(Case @case) => new(
        @case.Cell.Suite,
        @case.Cell.Workload,
        @case.Model,
        (int)Number(@case, "TaskCount"),
        (long)Number(@case, "Grain"),
        @case.Cell["Grain"]!.Unit ?? "");

    private static double Number(Case @case, string parameter) =>
        @case.Cell[parameter]?.Number ?? throw new InputException($"{@case.Cell}: no {parameter}; only runs of this suite can be compared");
}
