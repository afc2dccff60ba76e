using Analysis.Reading;

namespace Analysis.Verdicts.Summaries;

/// <summary>What a list says of a run: from its summary where there is one to be believed, otherwise from its measurements, which then get one.</summary>
/// <param name="Info">What <c>run.json</c> says.</param>
public sealed record SummarisedRun(RunInfo Info, RunCounts Counts)
{
    /// <param name="path">The run's folder.</param>
    /// <exception cref="InputException">The run cannot be read.</exception>
    public static SummarisedRun Of(string path)
    {
        var folder = RunFolder.At(path);
        var info = folder.ReadInfo() ?? throw new InputException($"{path}: there is no {RunFolder.InformationName} in it");
        var file = new SummaryFile(folder);
        return new SummarisedRun(info, file.Read() ?? file.Make(() => Read(path)));
    }

    private static RunCounts Read(string path)
    {
        var run = RunReader.Read([path], new ReadOptions())[0];
        var verdicts = VerdictEngine.Judge(run, Rule.For(run));
        return new RunCounts(run.Cases.Length, verdicts.Length, run.Cases.Max(each => (int?)each.Rounds.Length) ?? 0,
            verdicts.Count(each => each.Outcome == Outcome.Undecided));
    }
}
