using System.Collections.Immutable;
using Analysis.Reading;
using Analysis.Verdicts.Competing;
using Bench.Plan;

namespace Bench.Rounds;

/// <summary>What of a plan is still measured, cell by cell.</summary>
internal sealed class Field
{
    /// <summary>First batches are measured in every third round: they need a process each, and differ by more.</summary>
    private const int RoundsOfAFirstBatch = 3;

    private readonly ImmutableArray<int> _looks;
    private readonly RunSoFar _soFar;
    private readonly List<FieldCell> _cells;

    public Field(RunPlan plan, RunSoFar soFar)
    {
        (_looks, _soFar) = (plan.Looks, soFar);
        _cells = [.. plan.Cases.GroupBy(@case => @case.Cell()).Select(cell => new FieldCell(cell.Key, [.. cell]))];
    }

    public int Cells => _cells.Count;

    /// <summary>How many cells are not decided.</summary>
    public int Open => _cells.Count(cell => !cell.IsDecided);

    /// <summary>No cell needs or gets another round.</summary>
    /// <param name="failed">Names of cases that have failed: a cell of which nothing else is left gets none.</param>
    public bool IsOver(IReadOnlySet<string> failed) => _cells.All(cell => cell.IsOver || cell.Open.All(@case => failed.Contains(@case.Name)));

    public bool IsDecided => _cells.All(cell => cell.IsDecided);

    /// <summary>The cases that take part in a round.</summary>
    /// <param name="failed">Names of cases that have failed.</param>
    public ImmutableArray<PlannedCase> Cases(int round, IReadOnlySet<string> failed) =>
    [
        .. _cells.Where(cell => TakesPart(cell, round)).SelectMany(cell => cell.Open).Where(@case => !failed.Contains(@case.Name)),
    ];

    /// <summary>The cells whose look is due: so many rounds have they now.</summary>
    /// <param name="failed">Names of cases that have failed; the others' rounds count.</param>
    public IReadOnlyDictionary<FieldCell, int> Due(int round, IReadOnlySet<string> failed) => _cells
        .Where(cell => !cell.IsOver)
        .Select(cell => (Cell: cell, Rounds: RoundsOf(cell, round, failed)))
        .Where(each => each.Rounds > each.Cell.LookedAt && _looks.Contains(each.Rounds))
        .ToDictionary(each => each.Cell, each => each.Rounds);

    public void Look(IReadOnlyDictionary<FieldCell, int> due, IReadOnlyDictionary<Cell, OpenCell> open)
    {
        foreach (var (cell, rounds) in due) cell.Look(rounds, open.GetValueOrDefault(cell.Cell), isLast: rounds >= _looks[^1]);
    }

    /// <summary>Further cells, which begin with the next round; those that are there already change nothing.</summary>
    public void Add(ImmutableArray<PlannedCase> cases) => _cells.AddRange(cases
        .GroupBy(@case => @case.Cell())
        .Where(cell => _cells.All(known => known.Cell != cell.Key))
        .Select(cell => new FieldCell(cell.Key, [.. cell])));

    /// <summary>All cases, those that have stopped included.</summary>
    public ImmutableArray<PlannedCase> All => [.. _cells.SelectMany(cell => cell.Cases)];

    private static bool TakesPart(FieldCell cell, int round) =>
        !cell.IsOver && (!cell.Cases[0].Cold || round % RoundsOfAFirstBatch == 1) && (!cell.IsSettled || cell.Cases[0].Cold || round % 2 == 0);

    private int RoundsOf(FieldCell cell, int round, IReadOnlySet<string> failed)
    {
        var rounds = cell.Open.Where(@case => !failed.Contains(@case.Name)).Select(@case => _soFar.Rounds(@case, round)).Where(count => count > 0).ToArray();
        return rounds.Length == 0 ? 0 : rounds.Min();
    }
}

/// <summary>One cell of the field.</summary>
internal sealed class FieldCell(Cell cell, ImmutableArray<PlannedCase> cases)
{
    public Cell Cell => cell;
    public ImmutableArray<PlannedCase> Cases { get; } = cases;

    /// <summary>The cases that are still measured.</summary>
    public ImmutableArray<PlannedCase> Open { get; private set; } = cases;

    /// <summary>Rounds at its last look.</summary>
    public int LookedAt { get; private set; }

    public bool IsSettled { get; private set; }
    public bool IsDecided { get; private set; }
    public bool IsOver { get; private set; }

    /// <param name="open">What the verdicts leave open, or <c>null</c> when nothing was measured.</param>
    public void Look(int rounds, OpenCell? open, bool isLast)
    {
        LookedAt = rounds;
        IsSettled = open?.Settled ?? false;
        // A model alone in its cell has won nothing, and nothing will be known by measuring on.
        var isAlone = Cases.Count(@case => !ReferenceModel.Is(@case.Model)) < 2;
        // Of primitives there is nothing to decide.
        IsDecided = (open is { Models.IsEmpty: true } && !isAlone) || PrimitiveName.IsSuite(cell.Suite);
        Open = open is null || isAlone ? [] : [.. Cases.Where(@case => open.Models.Contains(@case.Model))];
        IsOver = isLast || Open.IsEmpty;
    }
}
