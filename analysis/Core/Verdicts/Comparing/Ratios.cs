using System.Collections.Immutable;
using Analysis.Statistics;

namespace Analysis.Verdicts.Comparing;

/// <summary>All pairwise ratios of a cell and what they say. The models are the indices of <see cref="Contenders"/>.</summary>
public sealed class Ratios
{
    private readonly Interval?[,] intervals;
    private readonly Verdict[,] verdicts;

    private Ratios(ImmutableArray<Contender> contenders, Evidence evidence, double tail, Interval?[,] intervals, Verdict[,] verdicts)
    {
        Contenders = contenders;
        Tail = tail;
        Evidence = evidence;
        this.intervals = intervals;
        this.verdicts = verdicts;
        var (competing, unbeaten) = (ImmutableArray.CreateBuilder<int>(contenders.Length), ImmutableArray.CreateBuilder<int>(contenders.Length));
        for (var model = 0; model < contenders.Length; model++)
        {
            if (!Competes(model)) continue;
            competing.Add(model);
            if (!IsBeaten(model)) unbeaten.Add(model);
        }
        (Competing, Unbeaten) = (competing.DrainToImmutable(), unbeaten.DrainToImmutable());
    }

    public ImmutableArray<Contender> Contenders { get; }

    /// <summary>The models that <see cref="Competes"/>.</summary>
    public ImmutableArray<int> Competing { get; }

    /// <summary>Those of them that are decided slower than no other; none where verdicts go round in a circle.</summary>
    public ImmutableArray<int> Unbeaten { get; }

    /// <summary>One-sided error of each comparison, over all looks.</summary>
    public double Tail { get; }

    /// <summary>The strongest evidence that two or more models have (or the only one, where there is only one).</summary>
    public Evidence Evidence { get; }

    /// <summary>Whether the model takes part in the competition: it has evidence of the cell's kind, or weaker evidence that leaves it undecided.</summary>
    public bool Competes(int model) => Contenders[model].Evidence != Evidence.None;

    /// <summary>makespan(<paramref name="reference"/>) / makespan(<paramref name="model"/>), or <c>null</c>.</summary>
    public Interval? this[int model, int reference] => intervals[model, reference];

    /// <summary>What <paramref name="model"/> is to <paramref name="reference"/>.</summary>
    public Verdict Verdict(int model, int reference) => verdicts[model, reference];

    /// <summary>Every two models once.</summary>
    public ImmutableArray<PairVerdict> Pairs() =>
    [
        .. from model in Enumerable.Range(0, Contenders.Length)
           from reference in Enumerable.Range(model + 1, Contenders.Length - model - 1)
           select new PairVerdict(Contenders[model].Model, Contenders[reference].Model, intervals[model, reference], verdicts[model, reference]),
    ];

    /// <summary>Compares every two models once; the other direction is the inverse.</summary>
    /// <param name="models">Size of the family the error budget is shared among, or <c>null</c> for the models that compete.</param>
    public static Ratios Of(ImmutableArray<Contender> contenders, Rule rule, int? models = null)
    {
        var evidence = contenders.Length == 0 ? Evidence.None : contenders.Max(contender => contender.Evidence);
        var tail = rule.PairTail(models ?? contenders.Count(contender => contender.Evidence != Evidence.None));
        return Of(contenders, evidence, rule, tail, (i, j) => Comparison.Ratio(contenders[i], contenders[j], evidence, rule, tail));
    }

    /// <summary>The same models after one more look: only what was measured since is judged anew.</summary>
    /// <param name="contenders">With all their rounds, in the same order; those that were beaten before have none of the new ones.</param>
    public Ratios Next(ImmutableArray<Contender> contenders, Rule rule) =>
        Of(contenders, Evidence, rule, Tail, (i, j) =>
            Math.Min(contenders[i].Rounds.Length, contenders[j].Rounds.Length) == Math.Min(Contenders[i].Rounds.Length, Contenders[j].Rounds.Length)
                ? this[i, j] : Comparison.Next(this[i, j], contenders[i], contenders[j], rule, Tail));

    private static Ratios Of(ImmutableArray<Contender> contenders, Evidence evidence, Rule rule, double tail, Func<int, int, Interval?> ratioOf)
    {
        var intervals = new Interval?[contenders.Length, contenders.Length];
        var verdicts = new Verdict[contenders.Length, contenders.Length];
        for (var i = 0; i < contenders.Length; i++)
        {
            for (var j = i + 1; j < contenders.Length; j++)
            {
                var ratio = ratioOf(i, j);
                intervals[i, j] = ratio;
                intervals[j, i] = ratio?.Inverse();
                verdicts[i, j] = rule.Read(ratio);
                verdicts[j, i] = Opposite(verdicts[i, j]);
            }
        }
        return new Ratios(contenders, evidence, tail, intervals, verdicts);
    }

    private bool IsBeaten(int model)
    {
        for (var other = 0; other < Contenders.Length; other++)
        {
            if (verdicts[model, other] == Verdicts.Verdict.Slower) return true;
        }
        return false;
    }

    private static Verdict Opposite(Verdict verdict) => verdict switch
    {
        Verdicts.Verdict.Faster => Verdicts.Verdict.Slower,
        Verdicts.Verdict.Slower => Verdicts.Verdict.Faster,
        _ => verdict,
    };
}

/// <summary>Two models of one cell.</summary>
/// <param name="Ratio">
/// makespan(<paramref name="Reference"/>) / makespan(<paramref name="Model"/>), above 1 when <paramref name="Model"/> is faster; <c>null</c> when unknown.
/// </param>
/// <param name="Verdict">What <paramref name="Model"/> is to <paramref name="Reference"/>.</param>
public sealed record PairVerdict(string Model, string Reference, Interval? Ratio, Verdict Verdict);
