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
        var together = new Parts(Name);
        var apart = new List<Run>();
        foreach (var pair in Pairs)
        {
            if (Gather(pair, options, warnings) is not { } gathered) continue;
            if (together.TryAdd(gathered)) continue;
            var alone = new Parts($"{Name}/{Path.GetFileName(pair.Stem)}");
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
        return new Warning("not-benchmarks", Name, $"{Strangers.Length} CSV file(s) hold no benchmarks and were passed over: {names}",
            "nothing, if that is right");
    }

    /// <summary>Files that become one run together.</summary>
    private sealed class Parts(string name)
    {
        private readonly HashSet<(Cell, string)> known = [];
        private readonly List<Gathered> parts = [];

        public bool IsEmpty => parts.Count == 0;

        /// <returns>False when a case of it is here already: two files of the same benchmarks are two runs.</returns>
        public bool TryAdd(Gathered part)
        {
            var keys = part.Cases.Select(each => (each.Cell, each.Model)).ToArray();
            if (keys.Any(known.Contains)) return false;
            known.UnionWith(keys);
            parts.Add(part);
            return true;
        }

        public Run ToRun(ImmutableArray<Warning> warnings)
        {
            var shorter = ShortNames.OfSuites(parts.SelectMany(part => part.Cases).Select(each => each.Cell.Suite));
            var baselines = ImmutableDictionary.CreateBuilder<string, string>();
            foreach (var (suite, model) in parts.SelectMany(part => part.Baselines)) baselines[shorter[suite]] = model;
            var jobs = ImmutableDictionary.CreateBuilder<string, string>();
            foreach (var (suite, job) in parts.SelectMany(part => part.JobBaselines)) jobs[shorter[suite]] = job;
            var names = baselines.Values.Distinct().ToArray();
            return new Run(
                name,
                null,
                [.. parts.SelectMany(part => part.Cases).Select(each => each with { Cell = each.Cell with { Suite = shorter[each.Cell.Suite] } })],
                names.Length == 1 ? names[0] : null,
                [.. warnings, .. parts.SelectMany(part => part.Warnings)])
            {
                SuiteBaselines = names.Length > 1 ? baselines.ToImmutable() : null,
                JobBaselines = jobs.ToImmutable(),
            };
        }
    }
}
