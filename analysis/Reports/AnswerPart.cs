using System.Collections.Immutable;
using Analysis.Charts;
using Analysis.Verdicts;

namespace Analysis.Reports;

/// <summary>What the answer says about one suite, workload and configuration.</summary>
/// <param name="Title">For people: <c>CPU-bound squaring</c>.</param>
/// <param name="Sentences">One per curve; curves that read alike share one.</param>
/// <param name="Count">How many cells ended how.</param>
public sealed record AnswerPart(string Title, ImmutableArray<Sentence> Sentences, OutcomeCount Count)
{
    /// <summary>Combinations that a sentence names before it counts them.</summary>
    private const int NamedAtMost = 4;

    /// <summary>What opens the part: <c>On AMD EPYC 7763, 2 cores, for CPU-bound squaring, ParallelFor is best or tied for best in 11 of 15 cells.</c></summary>
    /// <param name="where">The machine.</param>
    public Sentence Lead(string where) =>
        new Sentence([new Phrase($"{where}, for "), new Phrase(Title, Strong: true), new Phrase(", ")]) + Count.Headline + ".";

    public static AnswerPart Of(CellGroup group, JudgedRun judged)
    {
        var slices = group.Without(group.Along);
        var curves = new List<(ImmutableArray<Stretch> Stretches, List<CellSlice> Slices)>();
        foreach (var slice in slices)
        {
            var stretches = Stretches(slice, group, judged);
            var alike = curves.FindIndex(curve => Alike(curve.Stretches, stretches));
            if (alike < 0) curves.Add((stretches, [slice]));
            else
            {
                curves[alike].Slices.Add(slice);
                curves[alike] = curves[alike] with { Stretches = [.. curves[alike].Stretches.Zip(stretches, (a, b) => a.MergedWith(b))] };
            }
        }
        return new AnswerPart(
            group.Title,
            [.. curves.Select(curve => Told(curve.Stretches, group.Along, judged.Rule.Margin, Place(curve.Slices, slices.Length)))],
            OutcomeCount.Of(group.Cells));
    }

    private static ImmutableArray<Stretch> Stretches(CellSlice slice, CellGroup group, JudgedRun judged)
    {
        if (group.Along is not { } along) return Stretch.Cut(slice.Cells, null, []);
        double Value(CellVerdict cell) => cell.Cell[along.Name]!.Number!.Value;
        var crossovers = judged.Crossovers.Where(crossover =>
            crossover.Suite == group.Suite && crossover.Workload == group.Workload && crossover.Configuration == group.Configuration
            && crossover.Along == along.Name && crossover.Fixed.SequenceEqual(slice.Shared));
        return Stretch.Cut([.. slice.Cells.OrderBy(Value)], Value, [.. crossovers]);
    }

    private static bool Alike(ImmutableArray<Stretch> left, ImmutableArray<Stretch> right) =>
        left.Length == right.Length && left.Zip(right).All(pair => pair.First.SameAs(pair.Second));

    /// <summary>From large values to small ones: <c>ParallelFor wins from … on, by …; below that Sequential wins, by ….</c></summary>
    private static Sentence Told(ImmutableArray<Stretch> stretches, Measure? along, double margin, string place)
    {
        var sentence = Sentence.Of(place.Length == 0 ? "" : $"{place}, ");
        for (var i = stretches.Length - 1; i >= 0; i--)
        {
            var where = along is null ? "" : StretchPlace.Of(stretches, i, along) + " ";
            sentence = sentence + (i < stretches.Length - 1 ? "; " : "") + where + StretchWords.What(stretches[i], margin);
        }
        return (sentence + ".").Capitalised();
    }

    private static string Place(List<CellSlice> slices, int all)
    {
        if (slices.Count > NamedAtMost) return slices.Count == all ? $"In all {all} combinations" : $"In {slices.Count} of {all} combinations";
        var titles = slices.Select(slice => slice.Title).Where(title => title.Length > 0).ToArray();
        if (titles.Length == 0) return "";
        const string tasks = " tasks";
        if (titles.Length > 1 && titles.All(title => title.EndsWith(tasks, StringComparison.Ordinal) && !title.Contains(',')))
        {
            return "With " + Either([.. titles.Select(title => title[..^tasks.Length])]) + tasks;
        }
        return "With " + Either(titles);
    }

    private static string Either(string[] titles) =>
        titles.Length == 1 ? titles[0] : $"{string.Join(", ", titles[..^1])} or {titles[^1]}";
}
