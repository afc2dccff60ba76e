using System.Collections.Immutable;
using Analysis.Charts;
using Analysis.Verdicts;

namespace Analysis.Questions.Report;

/// <summary>What the answer says about one suite, workload and configuration.</summary>
/// <param name="Group">The cells.</param>
/// <param name="Advice">What to use, as a person would say it, or <c>null</c> where that is not known.</param>
/// <param name="Title">For people: <c>CPU-bound squaring</c>.</param>
/// <param name="Sentences">One per curve; curves that read alike share one.</param>
/// <param name="Count">How many cells ended how.</param>
public sealed record AnswerPart(CellGroup Group, Sentence? Advice, string Title, ImmutableArray<Sentence> Sentences, OutcomeCount Count)
{
    /// <summary>What the suites of costs found out; empty for others. It comes first.</summary>
    public ImmutableArray<Sentence> Costs { get; init; } = [];

    /// <summary>Where what is recommended buys little speed with much CPU time, or <c>null</c>.</summary>
    public Sentence? Cheaper { get; init; }

    /// <summary>Combinations that a sentence names before it counts them.</summary>
    private const int NamedAtMost = 4;

    /// <summary>Stretches of a curve that a sentence tells; nobody reads on after more.</summary>
    private const int StretchesTold = 12;

    /// <summary>
    /// What opens the part: <c>On AMD EPYC 7763, 2 cores, for CPU-bound squaring, ParallelFor is best or tied for best in 11 of 15 cells.</c>
    /// </summary>
    /// <param name="where">The machine.</param>
    public Sentence Lead(string where) =>
        new Sentence([new Phrase($"{where}, for "), new Phrase(Title, Strong: true), new Phrase(", ")]) + Count.Headline + ".";

    public static AnswerPart Of(CellGroup group, JudgedRun judged)
    {
        var slices = group.Without(group.Along);
        var curves = new OrderedDictionary<Wording, List<(ImmutableArray<Stretch> Stretches, CellSlice Slice)>>();
        foreach (var slice in slices)
        {
            var stretches = Stretches(slice, group, judged);
            var wording = new Wording(stretches);
            if (!curves.TryGetValue(wording, out var alike)) curves.Add(wording, alike = []);
            alike.Add((stretches, slice));
        }
        return new AnswerPart(
            group, Report.Advice.Of(group, judged), group.Title,
            [.. curves.Values.Select(alike => Told(Merged([.. alike.Select(each => each.Stretches)]), group.Along, judged.Rule.Margin,
                Place([.. alike.Select(each => each.Slice)], slices.Length)))],
            OutcomeCount.Of(group.Cells))
        {
            Costs = CostAnswer.Of(group, judged),
            Cheaper = CheaperWords.Of(group),
        };
    }

    private static ImmutableArray<Stretch> Merged(ImmutableArray<ImmutableArray<Stretch>> alike) =>
        [.. Enumerable.Range(0, alike[0].Length).Select(i => Stretch.Merged([.. alike.Select(stretches => stretches[i])]))];

    private static ImmutableArray<Stretch> Stretches(CellSlice slice, CellGroup group, JudgedRun judged)
    {
        if (group.Along is not { } along) return Stretch.Cut(slice.Cells, null, []);
        double Value(CellVerdict cell) => cell.Cell[along.Name]!.Number!.Value;
        var crossovers = judged.Crossovers.Where(crossover =>
            crossover.Suite == group.Suite && crossover.Workload == group.Workload && crossover.Configuration == group.Configuration
            && crossover.Along == along.Name && crossover.Fixed.SequenceEqual(slice.Shared));
        return Stretch.Cut([.. slice.Cells.OrderBy(Value)], Value, [.. crossovers]);
    }

    /// <summary>From large values to small ones: <c>ParallelFor wins from … on, by …; below that Sequential wins, by ….</c></summary>
    private static Sentence Told(ImmutableArray<Stretch> stretches, Measure? along, double margin, string place)
    {
        var sentence = Sentence.Of(place.Length == 0 ? "" : $"{place}, ");
        var untold = Math.Max(stretches.Length - StretchesTold, 0);
        for (var i = stretches.Length - 1; i >= untold; i--)
        {
            var where = along is null ? "" : StretchPlace.Of(stretches, i, along) + " ";
            sentence = sentence + (i < stretches.Length - 1 ? "; " : "") + where + StretchWords.What(stretches[i], margin);
        }
        if (untold > 0) sentence += $"; below that the answer changes {Numbers.Text(untold)} more times";
        return (sentence + ".").Capitalised();
    }

    private static string Place(CellSlice[] slices, int all)
    {
        if (slices.Length > NamedAtMost) return slices.Length == all ? $"In all {all} combinations" : $"In {slices.Length} of {all} combinations";
        var titles = slices.Select(slice => slice.Title).Where(title => title.Length > 0).ToArray();
        if (titles.Length == 0) return "";
        return "With " + Titles.Either(titles);
    }

    /// <summary>What a curve says; equal where two curves say the same about the same values.</summary>
    private sealed class Wording(ImmutableArray<Stretch> stretches) : IEquatable<Wording>
    {
        private readonly ImmutableArray<Stretch> stretches = stretches;

        public bool Equals(Wording? other) => other is not null && stretches.Length == other.stretches.Length
            && stretches.Zip(other.stretches).All(pair => pair.First.SameAs(pair.Second));

        public override bool Equals(object? obj) => Equals(obj as Wording);

        public override int GetHashCode()
        {
            var hash = new HashCode();
            foreach (var stretch in stretches)
            {
                hash.Add(stretch.Outcome);
                foreach (var model in stretch.Models) hash.Add(model);
                hash.Add(stretch.Values.Length);
            }
            return hash.ToHashCode();
        }
    }
}
