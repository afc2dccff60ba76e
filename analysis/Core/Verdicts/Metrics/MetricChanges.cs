using System.Collections.Immutable;
using Analysis.Reading;
using Analysis.Verdicts.RunToRun;

namespace Analysis.Verdicts.Metrics;

/// <summary>How one metric changed from a run to a later one, case by case.</summary>
/// <param name="Question">What is asked.</param>
/// <param name="Cases">Those that both runs have and that were measured in the later one, in its order.</param>
public sealed record MetricChanges(MetricQuestion Question, ImmutableArray<MetricChange> Cases)
{
    /// <summary>Decided to be worse, the one that grew (or shrank) most first.</summary>
    public ImmutableArray<MetricChange> Regressed => [.. Of(Gate.Regressed).OrderByDescending(change => change.Worsening(Question.HigherIsBetter))];

    public ImmutableArray<MetricChange> Undecided => Of(Gate.Undecided);

    /// <summary>Had a value before and have none now.</summary>
    public ImmutableArray<MetricChange> Missing => Of(Gate.Missing);

    /// <summary>Cases with a value in both runs.</summary>
    public int Compared => Cases.Count(change => change is { Before: not null, After: not null });

    /// <param name="before">The run compared with, its cases named as in <paramref name="after"/>.</param>
    /// <param name="after">The run in question.</param>
    public static MetricChanges Between(Run before, Run after, MetricQuestion question)
    {
        var earlier = CaseKey.Index(before);
        return new MetricChanges(question,
        [
            .. CaseKey.Index(after).Where(later => earlier.ContainsKey(later.Key) && IsMeasured(later.Value)).Select(later =>
            {
                var (then, now) = (Find(earlier[later.Key], before, question), Find(later.Value, after, question));
                return new MetricChange(later.Value.Cell, later.Value.Model, then, now, question.Of(then, now));
            }),
        ]);
    }

    private ImmutableArray<MetricChange> Of(Gate gate) => [.. Cases.Where(change => change.Gate == gate)];

    /// <summary>A case that failed has lost more than its metrics.</summary>
    private static bool IsMeasured(Case @case) => @case.Summary is not null || !@case.Rounds.IsEmpty;

    private static Metric? Find(Case @case, Run run, MetricQuestion question) =>
        CaseMetrics.Of(@case, run.Metrics).FirstOrDefault(metric => question.Name == metric.Name);
}

/// <summary>One metric of one case in two runs.</summary>
/// <param name="Before">In the run compared with; <c>null</c> where it has none.</param>
/// <param name="After">In the run in question.</param>
public sealed record MetricChange(Cell Cell, string Model, Metric? Before, Metric? After, Gate Gate)
{
    /// <summary>How many times what it was, in the bad direction; endless where nothing was.</summary>
    internal double Worsening(bool higherIsBetter) => (Before, After) switch
    {
        ({ } before, { } after) when higherIsBetter => after.Value == 0 ? double.PositiveInfinity : before.Value / after.Value,
        ({ } before, { } after) => before.Value == 0 ? double.PositiveInfinity : after.Value / before.Value,
        _ => 0,
    };
}
