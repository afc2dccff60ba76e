using System.Collections.Immutable;
using Analysis.Charts;
using Analysis.Formats;
using Analysis.Page;
using Analysis.Verdicts;

namespace Analysis.Questions.Advise;

/// <summary>What to use for some tasks, or why that cannot be told.</summary>
/// <param name="judged">The run it is read from.</param>
/// <param name="folder">Where the run is.</param>
/// <param name="isCold">Whether the batch is the first of its process.</param>
/// <param name="grain">How the grains of the workload read.</param>
/// <param name="size">The grain asked for, squares or ns.</param>
public sealed class AdviseContent(JudgedRun judged, string folder, string workload, bool isCold, double tasks, Measure grain, double size)
{
    /// <summary>Places that are tried on the way to where the answer changes.</summary>
    private const int Steps = 400;

    private readonly MeasuredGrid grid = MeasuredGrid.Of(judged, workload, isCold);

    /// <summary>The answer; <c>null</c> outside of what was measured.</summary>
    public Suggestion? Suggestion => Suggestion.At(grid, tasks, size);

    /// <summary>The nearest places where the answer is another one: fewer or more tasks, smaller or larger ones.</summary>
    public ImmutableArray<Change> Changes
    {
        get
        {
            if (grid.IsEmpty || Suggestion is not { } here || grid.Grains(tasks) is not { } grains) return [];
            return
            [
                .. new[]
                {
                    Nearest("Grain", size, grains.Low, place => Suggestion.At(grid, tasks, place), here),
                    Nearest("Grain", size, grains.High, place => Suggestion.At(grid, tasks, place), here),
                    Nearest("TaskCount", tasks, grid.Tasks.Low, place => Suggestion.At(grid, place, size), here),
                    Nearest("TaskCount", tasks, grid.Tasks.High, place => Suggestion.At(grid, place, size), here),
                }.OfType<Change>(),
            ];
        }
    }

    /// <summary>The answer, in one sentence.</summary>
    public Sentence Headline
    {
        get
        {
            var asked = $"{(isCold ? "in a program that does this once, " : "")}for {Numbers.Counted((int)tasks, "task")} of {grain.About(size)} each ";
            if (Suggestion is not { } suggestion) return Sentence.Of(asked + "nothing can be said: " + Outside).Capitalised();
            var best = suggestion.Best;
            var gain = best.Model != suggestion.Baseline && best.Gain is { } times ? $", {Multiples.Text(times)} as fast as {suggestion.Baseline}" : "";
            var loss = LossWords.IsNone(best.LargestLoss) ? "; nothing else is measurably faster"
                : LossWords.IsKnown(best.LargestLoss)
                    ? $"; it takes at most {Percent.AtMost(best.LargestLoss)} longer than the best"
                    : $"; {LossWords.Of(best.LargestLoss)}";
            return (Sentence.Of(asked + "use ") + Sentence.Strong(best.Model) + gain + loss + ".").Capitalised();
        }
    }

    /// <summary>For people.</summary>
    public IEnumerable<Block> Blocks
    {
        get
        {
            yield return new Paragraph(Headline, IsLead: true);
            var machine = judged.Run.Info?.Machine;
            var from = $"From {folder}"
                + (machine is null ? "" : $", measured on {machine.Cpu ?? machine.Slug}, {Numbers.Counted(machine.LogicalCores, "core")}");
            if (Suggestion is not { } suggestion)
            {
                yield return new Paragraph(Sentence.Of(from + "."), IsQuiet: true);
                yield break;
            }
            if (Changes is { IsEmpty: false } changes) yield return new Points(Sentence.Of("Nearby it is another one:"), [.. changes.Select(Told)]);
            yield return new TableBlock("All models", TableOf(suggestion));
            var between = suggestion.Between.Select(corner => CellLabel.Of(corner.Cell.Cell)).ToArray();
            var how = between.Length == 1 ? "measured at" : "interpolated between";
            yield return new Paragraph(Sentence.Of($"{from}; {how} {string.Join(", ", between)}."), IsQuiet: true);
        }
    }

    /// <summary>For programs.</summary>
    public string ToJson() => Json.Of(new
    {
        Answer = Headline.ToString(),
        Run = folder,
        Machine = judged.Run.Info?.Machine.Slug,
        Workload = workload,
        Cold = isCold,
        Tasks = tasks,
        Grain = size,
        GrainUnit = grain.Unit,
        Measured = Suggestion is not null,
        Recommended = Suggestion?.Best.Model,
        Suggestion?.Baseline,
        Suggestion?.Best.Gain,
        Suggestion?.Best.LargestLoss,
        Models = Suggestion?.Models,
        Changes,
        Between = Suggestion?.Between.Select(corner => new { Cell = Json.Of(corner.Cell.Cell), corner.Weight }),
    });

    /// <summary>What was measured, where the question lies outside of it.</summary>
    private string Outside
    {
        get
        {
            if (grid.IsEmpty) return $"the run has no {(isCold ? "first batches" : "cells")} of {workload}.";
            var measured = $"{Numbers.Text(grid.Tasks.Low)} to {Numbers.Counted((int)grid.Tasks.High, "task")}";
            return grid.Grains(tasks) is { } grains
                ? $"with about so many tasks the run measured {grain.Span(grains.Low, grains.High)} a task; measure it."
                : $"the run measured {measured}; measure it.";
        }
    }

    private Sentence Told(Change change)
    {
        var place = change.Along == "Grain" ? grain.Plain(change.At) + " a task" : Numbers.Counted((int)Math.Round(change.At), "task");
        return Sentence.Of($"{(change.IsBelow ? "below" : "above")} about {place} ") + Sentence.Strong(change.Model);
    }

    private static ChartTable TableOf(Suggestion suggestion) => new(
        [new("Model"), new("Makespan about", true), new($"Gain over {suggestion.Baseline ?? "the baseline"}", true), new("Loses at most", true)],
        [
            .. suggestion.Models.Select(model => ImmutableArray.Create(
                model.Model, Durations.Text(model.Nanoseconds, 2), model.Gain is { } gain ? Multiples.Text(gain) : "",
                LossWords.Column(model.LargestLoss))),
        ]);

    private static Change? Nearest(string along, double from, double to, Func<double, Suggestion?> at, Suggestion here)
    {
        for (var i = 1; i <= Steps; i++)
        {
            var place = from * Math.Pow(to / from, (double)i / Steps);
            if (at(place) is not { } there) return null;
            if (there.Best.Model != here.Best.Model) return new Change(along, place, there.Best.Model, to < from);
        }
        return null;
    }
}

/// <summary>Where another model is to be used.</summary>
/// <param name="Along"><c>Grain</c> or <c>TaskCount</c>; the other one stays.</param>
/// <param name="At">About where, in the parameter's unit.</param>
/// <param name="Model">What to use beyond.</param>
/// <param name="IsBelow">Whether beyond is below.</param>
public sealed record Change(string Along, double At, string Model, bool IsBelow);
