using System.Collections.Immutable;
using Analysis.Reading.Building;

namespace Analysis.Reading.Sources;

/// <summary>BenchmarkDotNet's files in one folder, or some of them: one run, unless the same case is in several of them.</summary>
/// <param name="Name">For people.</param>
/// <param name="Pairs">In the order of their names.</param>
/// <param name="Strangers">CSV files that are something else.</param>
internal sealed record ResultFolder(string Name, ImmutableArray<ResultPair> Pairs, ImmutableArray<string> Strangers) : Source
{
    private const int NamesInWarning = 5;

    public override Source? Unseen(HashSet<string> seen)
    {
        ImmutableArray<ResultPair> unseen = [.. Pairs.Where(pair => seen.Add(Path.GetFullPath(pair.Stem)))];
        return unseen.IsEmpty ? null : this with { Pairs = unseen };
    }

    public override string Place => Path.GetDirectoryName(Path.GetFullPath(Pairs[0].Stem))!;

    public override IEnumerable<Run> Read(ReadOptions options)
    {
        var warnings = ImmutableArray.CreateBuilder<Warning>();
        if (!Strangers.IsEmpty) warnings.Add(StrangersWarning());
        var together = new RunParts(Name);
        var apart = new List<Run>();
        foreach (var pair in Pairs)
        {
            if (Gather(pair, options, warnings) is not { } gathered) continue;
            if (together.TryAdd(gathered)) continue;
            var alone = new RunParts($"{Name}/{Path.GetFileName(pair.Stem)}");
            alone.TryAdd(gathered);
            apart.Add(alone.ToRun([]));
        }
        if (!together.IsEmpty || apart.Count == 0) yield return together.ToRun(warnings.DrainToImmutable());
        foreach (var run in apart) yield return run;
    }

    private static Gathered? Gather(ResultPair pair, ReadOptions options, ImmutableArray<Warning>.Builder warnings)
    {
        try
        {
            return pair.Read(options);
        }
        catch (InputException fault) when (options.SkipBad)
        {
            warnings.Add(new Warning(ReadingWarnings.FileLeftOut, pair.Stem, $"it was left out: {fault.Message}", "mend the file, or do without it"));
            return null;
        }
    }

    private Warning StrangersWarning()
    {
        var names = string.Join(", ", Strangers.Take(NamesInWarning).Select(Path.GetFileName)) + (Strangers.Length > NamesInWarning ? ", …" : "");
        return new Warning("not-benchmarks", Name, $"{Strangers.Length} CSV file(s) hold no benchmarks and were passed over: {names}", "nothing, if that is right");
    }
}
