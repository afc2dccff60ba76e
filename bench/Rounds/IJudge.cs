using System.Collections.Immutable;
using Analysis.Reading;
using Analysis.Verdicts;
using Analysis.Verdicts.Competing;

namespace Bench.Rounds;

/// <summary>What the verdicts say of a run that is not over: the analysis's own rule, or in tests something simpler.</summary>
public interface IJudge
{
    /// <summary>The cells that are not decided.</summary>
    ImmutableArray<OpenCell> Open(Run run);

    /// <summary>Every cell's verdict.</summary>
    IReadOnlyDictionary<Cell, CellVerdict> Verdicts(Run run);
}

/// <summary>The rule that reports use too.</summary>
public sealed class RuleJudge : IJudge
{
    public ImmutableArray<OpenCell> Open(Run run) => Stopping.Open(run, Rule.For(run));

    public IReadOnlyDictionary<Cell, CellVerdict> Verdicts(Run run) => VerdictEngine.Judge(run, Rule.For(run)).ToDictionary(verdict => verdict.Cell);
}
