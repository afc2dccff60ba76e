using System.Collections.Immutable;
using Analysis.Charts;
using Analysis.Page;
using Analysis.Verdicts;

namespace Analysis.Questions.Report;

/// <summary>What to use, at one look: neighbouring grains with the same answer are joined, in all rows to a column and in one row to an entry.</summary>
public static class DecisionTable
{
    private const string NotKnown = "not known";

    /// <summary>The table, or <c>null</c> where no recommendation is known.</summary>
    public static DecisionBlock? Of(CellGroup group, Palette palette)
    {
        if (group.Cells.All(cell => cell.Recommended is null)) return null;
        group = WithOneOfTied(group);
        var slices = group.Along is { } along ? group.Without(along) : [.. group.Cells.Select(cell => new CellSlice(cell.Cell.Parameters, [cell]))];
        var ranges = group.Along is null ? [[0]] : Ranges(slices, group.Along);
        return new DecisionBlock(
            $"What to use: {group.Title}", group.IsSuite ? "Tasks" : "Cell", group.Along?.ColumnLabel ?? "", Baseline(group),
            [.. ranges.Select(range => group.Along is { } measure ? new DecisionColumn(measure.Ticks(range[0], range[^1]),
                measure.SecondTicks(range[0], range[^1])) : new DecisionColumn("Use"))],
            [.. slices.Select(slice => new DecisionRow(slice.Title.Length > 0 ? slice.Title : group.Title, Entries(slice, group.Along, ranges)))],
            palette);
    }

    /// <summary>Where all cells are ties of the same models one of them is named in all, the one that <see cref="Advice"/> prefers.</summary>
    private static CellGroup WithOneOfTied(CellGroup group)
    {
        if (group.Cells.Any(cell => cell.Outcome != Outcome.Tie || !cell.Best.ToHashSet().SetEquals(group.Cells[0].Best))) return group;
        var one = group.Models.Where(model => group.Cells[0].Best.Contains(model)).MinBy(model => group.Cells.Max(cell => Advice.Loss(cell, model)));
        return group with { Cells = [.. group.Cells.Select(cell => cell with { Recommended = one })] };
    }

    private static string? Baseline(CellGroup group) => group.Cells.Select(cell => cell.Baseline).Distinct().ToArray() is [{ } only] ? only : null;

    /// <summary>Neighbouring values at which every row that was measured there says the same.</summary>
    private static double[][] Ranges(ImmutableArray<CellSlice> slices, Measure along)
    {
        var ranges = new List<List<double>>();
        Says?[] last = [];
        foreach (var value in slices.SelectMany(slice => slice.Cells).Select(cell => Value(cell, along)).Distinct().Order())
        {
            var here = slices
                .Select(slice => slice.Cells.FirstOrDefault(cell => Value(cell, along) == value) is { } cell ? new Says(cell) : (Says?)null)
                .ToArray();
            var differs = ranges.Count == 0 || here.Zip(last).Any(row => row is { First: { } now, Second: { } before } && now != before);
            if (differs) ranges.Add([]);
            ranges[^1].Add(value);
            last = differs ? here : [.. here.Zip(last, (now, before) => now ?? before)];
        }
        return [.. ranges.Select(range => range.ToArray())];
    }

    /// <summary>A row: as few entries as say it all. Columns that were not measured between two that say the same belong to them.</summary>
    private static ImmutableArray<DecisionEntry> Entries(CellSlice slice, Measure? along, double[][] ranges)
    {
        var entries = ImmutableArray.CreateBuilder<DecisionEntry>();
        var (open, columns, blank) = (new List<CellVerdict>(), 0, 0);
        foreach (var range in ranges)
        {
            var cells = along is null
                ? [.. slice.Cells]
                : slice.Cells.Where(cell => range.Contains(Value(cell, along))).OrderBy(cell => Value(cell, along)).ToArray();
            if (cells.Length == 0)
            {
                blank++;
                continue;
            }
            if (open.Count > 0 && new Says(open[0]) != new Says(cells[0])) Close();
            columns += blank + 1;
            if (open.Count == 0 && blank > 0)
            {
                entries.Add(Blank(blank));
                columns -= blank;
            }
            blank = 0;
            open.AddRange(cells);
        }
        Close();
        return entries.ToImmutable();

        void Close()
        {
            if (open.Count > 0) entries.Add(Entry(open, columns, along));
            if (blank > 0) entries.Add(Blank(blank));
            (columns, blank) = (0, 0);
            open.Clear();
        }
    }

    private static DecisionEntry Blank(int columns) => new(columns, "", "", "", "", Outcome.Undecided, []);

    private static DecisionEntry Entry(List<CellVerdict> cells, int columns, Measure? along)
    {
        var says = new Says(cells[0]);
        var gains = cells.Select(Gain).OfType<double>().ToArray();
        return new DecisionEntry(
            columns, along is null ? "" : along.Range(Value(cells[0], along), Value(cells[^1], along)), says.Use ?? NotKnown,
            gains.Length == 0 ? "" : Multiples.Range(gains.Min(), gains.Max()), Cost(cells, says), says.Outcome, [.. says.All]);
    }

    private static string Cost(List<CellVerdict> cells, Says says) => says.Outcome switch
    {
        Outcome.Tie when says.Others.Length > 0 => $"{Titles.Either([.. says.Others])} {(says.Others.Length == 1 ? "does" : "do")} as well",
        Outcome.Undecided when says.Use is null => Measured(cells[0]),
        Outcome.Undecided => LossWords.AgainstBest(cells.Max(cell => cell.LargestLoss ?? double.PositiveInfinity)),
        _ => "",
    };

    /// <summary>Why nothing can be recommended.</summary>
    private static string Measured(CellVerdict cell) => cell.Models.Where(model => model.TypicalNanoseconds is not null).ToArray() switch
    {
        [] => "nothing was measured",
        [var only] => $"only {only.Model} was measured",
        _ => "no file says how sure its times are",
    };

    /// <summary>The speedup of what is recommended; <c>null</c> for the baseline itself.</summary>
    private static double? Gain(CellVerdict cell) =>
        cell.Recommended is { } model && model != cell.Baseline ? cell[model]?.Speedup?.Estimate : null;

    private static double Value(CellVerdict cell, Measure along) => cell.Cell[along.Name]!.Number!.Value;

    /// <summary>What a cell says: equal where two say the same.</summary>
    private readonly record struct Says(string? Use, Outcome Outcome, string Joined)
    {
        private const char Between = '\n';

        public Says(CellVerdict cell)
            : this(cell.Recommended, cell.Outcome,
                cell.Outcome == Outcome.Tie ? string.Join(Between, cell.Best.Where(model => model != cell.Recommended).Order(StringComparer.Ordinal)) : "")
        {
        }

        /// <summary>Those that do as well.</summary>
        public string[] Others => Joined.Length == 0 ? [] : Joined.Split(Between);

        public IEnumerable<string> All => Use is null ? Others : Others.Prepend(Use);
    }
}
