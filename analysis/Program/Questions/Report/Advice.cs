using System.Collections.Immutable;
using Analysis.Charts;
using Analysis.Verdicts;

namespace Analysis.Questions.Report;

/// <summary>What to use, as a person would say it: <c>Use ParallelFor from about 1.5 µs a task on; below that a plain loop (Sequential).</c></summary>
public static class Advice
{
    /// <summary>Kinds of curves that are told one by one before the reader is sent to the table.</summary>
    private const int ToldAtMost = 4;

    /// <summary>
    /// What a model that may be the best of a cell may lose there and still be named, so that one name does for more cells; the sentence says how much.
    /// </summary>
    private const double LossOfCandidate = 0.25;

    /// <summary>Letters of the titles of rows that one sentence names; of more it says how many there are.</summary>
    private const int LettersOfTitles = 160;

    /// <summary>Cells that the sentence names apart because the advice may lose more there than elsewhere.</summary>
    private const int ExceptionsAtMost = 2;

    /// <summary>The advice for a group, or <c>null</c> where no recommendation is known.</summary>
    public static Sentence? Of(CellGroup group, JudgedRun judged)
    {
        var cells = group.Cells.Where(cell => cell.Recommended is not null).ToImmutableArray();
        if (cells.IsEmpty) return null;
        if (Steps(cells, group.Along, judged.Rule) is { } steps) return Complete([Sentence.Of("use ") + Told(steps, group, judged)], steps);
        var slices = (group with { Cells = cells }).Without(group.Along)
            .Select(slice => (slice.Title, Steps: Steps(slice.Cells, group.Along, judged.Rule)))
            .Where(each => each.Steps is not null).Select(each => (each.Title, Steps: each.Steps!.Value)).ToArray();
        if (slices.Length == 0) return Complete([Sentence.Of("use what the table says, cell by cell")], []);
        var all = slices.SelectMany(slice => slice.Steps);
        if ((ByRow(slices, group) ?? FromWhereOn(slices, group, judged)) is { } one) return Complete([Sentence.Of("use ") + one], all);
        var told = slices.Select(slice => (slice.Title, Text: Told(slice.Steps, group, judged))).GroupBy(each => each.Text.ToString()).ToArray();
        return Complete(
            told.Take(ToldAtMost).Select(alike => Sentence.Of($"{Where(alike.Select(each => each.Title), slices.Length)} use ") + alike.First().Text), all,
            told.Length);

        Sentence Complete(IEnumerable<Sentence> sentences, IEnumerable<Step> steps, int kinds = 1)
        {
            var text = Sentence.Of(Opening(group)) + sentences.Aggregate((left, right) => left + ". " + right.Capitalised()) + Cost([.. steps], judged.Rule);
            return (kinds > ToldAtMost ? text + " The table has the others." : text).Capitalised();
        }
    }

    private static string Opening(CellGroup group) =>
        (CellLabel.IsCold(group.Configuration) ? "in a program that does this once, " : "")
            + (group.Evidence == Evidence.Rounds ? "" : "as far as one process tells, ");

    /// <summary>How much longer than the best the advice takes at worst, rounded up; one or two cells that are worse than a settled one are named.</summary>
    private static string Cost(ImmutableArray<Step> steps, Rule rule)
    {
        var losses = steps.SelectMany(step => step.Cells.Select(cell => (Cell: cell, Loss: Loss(cell, step.Model)))).ToArray();
        if (losses.Length == 0) return ".";
        var worst = losses.Where(each => each.Loss > rule.Loss).OrderByDescending(each => each.Loss).ToArray();
        if (worst.Length is 0 or > ExceptionsAtMost || worst.Length == losses.Length || !LossWords.IsKnown(worst[0].Loss))
            return Cost(losses.Max(each => each.Loss));
        var where = worst.Select((each, i) => $"{Percent.AtMost(each.Loss)}{(i == 0 ? " longer than the best" : "")} at {CellLabel.Of(each.Cell.Cell)}");
        var elsewhere = losses.Except(worst).Max(each => each.Loss);
        return $". That takes at most {string.Join(", ", where)}, and {(LossWords.IsNone(elsewhere) ? "nothing measurable" : Percent.AtMost(elsewhere))} "
            + "elsewhere.";
    }

    private static string Cost(double loss) => LossWords.IsNone(loss) ? ". Nothing else is measurably faster."
        : LossWords.IsKnown(loss) ? $". That takes at most {Percent.AtMost(loss)} longer than the best."
        : ". What it may lose is unknown: too few rounds.";

    /// <summary>Two models from the larger value down; more of them from the smallest value up, which is how people read a list of them.</summary>
    private static Sentence Told(ImmutableArray<Step> steps, CellGroup group, JudgedRun judged)
    {
        if (group.Along is not { } along || steps.Length == 1)
            return Named(steps[0].Model, group) + (group.Along is null ? "" : " at every value measured");
        if (steps.Length == 2)
            return Named(steps[1].Model, group) + $" from about {Place(1)}{along.PerTask} on; below that " + Named(steps[0].Model, group);
        var sentence = Named(steps[0].Model, group) + $" up to about {Place(1)}{along.PerTask}";
        for (var i = 1; i < steps.Length - 1; i++) sentence = sentence + ", " + Named(steps[i].Model, group) + $" from there to about {Place(i + 1)}";
        return sentence + ", and " + Named(steps[^1].Model, group) + " above that";

        string Place(int step) => along.Plain(Start(steps, step, group, judged));
    }

    /// <summary>Where one model does for every row: <c>Thread with 4 tasks, and Async with 16 or 64 tasks</c>.</summary>
    private static Sentence? ByRow((string Title, ImmutableArray<Step> Steps)[] slices, CellGroup group)
    {
        if (slices.Any(slice => slice.Steps.Length > 1)) return null;
        var rows = slices
            .GroupBy(slice => slice.Steps[0].Model)
            .Select(alike => Named(alike.Key, group) + $" {Where(alike.Select(slice => slice.Title), slices.Length)}")
            .ToArray();
        return rows.Length > ToldAtMost
            ? null
            : rows.Select((row, i) => i == 0 ? row : Sentence.Of(i == rows.Length - 1 ? ", and " : ", ") + row).Aggregate((left, right) => left + right);
    }

    /// <summary>
    /// Where one model takes over from the same other one in every row: <c>ParallelFor from about 1 µs a task on with 4 tasks, and …; otherwise Thread</c>.
    /// </summary>
    private static Sentence? FromWhereOn((string Title, ImmutableArray<Step> Steps)[] slices, CellGroup group, JudgedRun judged)
    {
        if (group.Along is not { } along || slices.FirstOrDefault(slice => slice.Steps.Length == 2).Steps is not { IsDefault: false } two) return null;
        var (below, above) = (two[0].Model, two[1].Model);
        if (!slices.All(slice => slice.Steps is [var only] ? only.Model == above || only.Model == below : slice.Steps is [var first, var second]
            && first.Model == below && second.Model == above)) return null;
        var places = slices.Where(slice => slice.Steps[^1].Model == above)
            .GroupBy(slice => slice.Steps.Length == 1 ? "at every value measured" : $"from about {along.Plain(Start(slice.Steps, 1, group, judged))}")
            .Select((alike, i) => alike.Key
                + (alike.First().Steps.Length == 1 ? "" : i == 0 ? $"{along.PerTask} on" : " on")
                + $" {Where(alike.Select(slice => slice.Title), slices.Length)}")
            .ToArray();
        return places.Length > ToldAtMost ? null : Named(above, group) + " " + Titles.All(places) + "; otherwise " + Named(below, group);
    }

    /// <summary><c>with 4 or 16 tasks</c>; <c>in 8 of 18 rows of the table</c> where their titles would fill a paragraph.</summary>
    private static string Where(IEnumerable<string> titles, int all)
    {
        string[] named = [.. titles];
        return named.Sum(title => title.Length) > LettersOfTitles
            ? $"in {Numbers.Text(named.Length)} of {Numbers.Text(all)} rows of the table" : $"with {Titles.Either(named)}";
    }

    private static Sentence Named(string model, CellGroup group) =>
        group.IsSuite && model == "Sequential" ? Sentence.Of("a plain loop (") + Sentence.Strong(model) + ")" : Sentence.Strong(model);

    /// <summary>Where a step begins: where the two models were seen to cross, or half way between the cells.</summary>
    private static double Start(ImmutableArray<Step> steps, int index, CellGroup group, JudgedRun judged)
    {
        var (below, above) = (steps[index - 1], steps[index]);
        var crossings = judged.Crossovers.Where(crossover =>
            crossover.Suite == group.Suite && crossover.Workload == group.Workload && crossover.Configuration == group.Configuration
            && crossover.Along == group.Along!.Name && crossover.Below == below.Model && crossover.Above == above.Model
            && crossover.Estimate >= below.To && crossover.Estimate <= above.From
            && above.Cells.Any(cell => crossover.Fixed.All(each => cell.Cell[each.Name] == each))).Select(crossover => crossover.Estimate).ToArray();
        return crossings.Length > 0 ? Middle(crossings.Min(), crossings.Max()) : Middle(below.To, above.From);
    }

    private static double Middle(double low, double high) => low > 0 ? Math.Sqrt(low * high) : (low + high) / 2;

    /// <summary>
    /// As few models as do: from the largest value down, each time the one that is good enough in most of the next values. Good enough is what loses no more
    /// than a settled cell may, or than the recommendation itself, or a little more where it may be the best: so that a recommendation which differs from its
    /// neighbours' by chance alone does not break a stretch. Ascending; <c>null</c> where no one model is good enough in all cells of a value.
    /// </summary>
    private static ImmutableArray<Step>? Steps(ImmutableArray<CellVerdict> cells, Measure? along, Rule rule)
    {
        double Value(CellVerdict cell) => along is null ? 0 : cell.Cell[along.Name]!.Number!.Value;
        var columns = cells.GroupBy(Value).OrderByDescending(column => column.Key).ToArray();
        var steps = new List<Step>();
        for (var next = 0; next < columns.Length;)
        {
            var models = columns[next].SelectMany(cell => cell.Models).Select(model => model.Model).Distinct();
            var reach = models
                .Select(model => (Model: model, Columns: columns.Skip(next).TakeWhile(column => column.All(cell => IsGood(cell, model, rule))).ToArray()))
                .OrderByDescending(each => each.Columns.Length)
                .ThenBy(each => each.Columns.SelectMany(column => column).Select(cell => Loss(cell, each.Model)).DefaultIfEmpty(0).Max())
                .ThenByDescending(each => columns[next].Count(cell => cell.Recommended == each.Model))
                .First();
            if (reach.Columns.Length == 0) return null;
            steps.Add(new Step(reach.Model, reach.Columns[^1].Key, reach.Columns[0].Key, [.. reach.Columns.SelectMany(column => column)]));
            next += reach.Columns.Length;
        }
        steps.Reverse();
        return [.. steps];
    }

    private static bool IsGood(CellVerdict cell, string model, Rule rule)
    {
        var (loss, least) = (Loss(cell, model), cell.LargestLoss ?? 0);
        return loss <= Math.Max(rule.Loss, least) || cell.Best.Contains(model) && loss <= Math.Max(LossOfCandidate, least + rule.Loss);
    }

    /// <summary>How much longer than the best other model it takes at most, as a share; infinite when that is not known.</summary>
    public static double Loss(CellVerdict cell, string model)
    {
        if (model == cell.Recommended) return cell.LargestLoss ?? double.PositiveInfinity;
        return cell[model]?.RatioToBest is { Low: > 0 and var low } ? Math.Max(0, 1 / low - 1) : double.PositiveInfinity;
    }

    /// <summary>One model over neighbouring values.</summary>
    /// <param name="From">The smallest value.</param>
    /// <param name="To">The largest value.</param>
    /// <param name="Cells">In which it is to be used.</param>
    private readonly record struct Step(string Model, double From, double To, ImmutableArray<CellVerdict> Cells);
}
