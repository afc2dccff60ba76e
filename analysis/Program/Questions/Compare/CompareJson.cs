using Analysis.Formats;
using Analysis.Questions.Report;
using Analysis.Verdicts.RunToRun;

namespace Analysis.Questions.Compare;

/// <summary>What <c>compare --json</c> prints.</summary>
public static class CompareJson
{
    /// <param name="content">The comparison.</param>
    /// <param name="files">The files written.</param>
    public static string Render(CompareContent content, IEnumerable<string> files) => Json.Of(new
    {
        Runs = content.Comparison.Runs.Select(Of),
        Answer = CompareAnswer.Lead(content.Comparison),
        content.Matched,
        NextSteps = CompareAnswer.NextSteps(content.Comparison),
        Disagreements = CompareAnswer.Disagreements(content.Comparison).Select(each => each.ToString()),
        Changes = CompareAnswer.Changes(content.Comparison).Select(each => each.ToString()),
        content.Risk,
        Lost = content.Lost.Select(Json.Of),
        Fleet = content.Fleet is not { } fleet ? null : new
        {
            Groups = fleet.Groups.Select(group => new
            {
                group.Cores,
                group.Vendor,
                group.System,
                group.Machines,
                Runs = group.Runs.Select(run => content.Labels[run]),
            }),
            Explanations = fleet.Explanations.Select(each => new
            {
                Cell = Json.Of(each.Cell),
                IsExplained = each.Tree is Verdicts.Fleets.Branch,
                each.Error,
                each.GuessError,
                each.Runs,
            }),
            Explained = FleetWords.Explanations(fleet).Select(each => each.ToString()),
            Outliers = fleet.Outliers.Select(each => new { Machine = each.Machine.Name, each.Wrong, each.Cells }),
        },
        Runtimes = content.Runtimes is { } runtimes ? Json.Of(runtimes) : null,
        Differing = CompareTables.Differing(content),
        Cells = content.Comparison.Cells.Select(cell => Of(cell, content)),
        SameMachine = content.Comparison.SameMachine.Select(pair => new
        {
            Before = pair.Before.Label,
            After = pair.After.Label,
            pair.Changes.Confidence,
            Cases = pair.Changes.Common.Select(Json.Of),
            Warnings = pair.Warnings.Select(Json.Of),
        }),
        Warnings = content.Warnings.Select(Json.Of),
        Files = files,
    });

    private static object Of(ComparedRun run) => new
    {
        run.Label,
        run.Judged.Run.Name,
        Machine = run.Judged.Run.Info?.Machine.Name,
        run.Judged.Rule.Margin,
        Environment = EnvironmentTable.Facts(run.Judged.Run).ToDictionary(fact => fact.Name, fact => fact.Value),
    };

    private static object Of(SharedCell cell, CompareContent content) => new
    {
        Cell = Json.Of(cell.Cell),
        cell.Accord,
        Runs = cell.Verdicts.Zip(content.Comparison.Runs).Where(each => each.First is not null).Select(each => new
        {
            each.Second.Label,
            each.First!.Outcome,
            each.First.Best,
            Lead = Json.Of(each.First.Lead),
            each.First.Baseline,
            Models = each.First.Models.Select(model => new
            {
                model.Model,
                model.Evidence,
                Speedup = Json.Of(model.Speedup),
                model.AgainstBaseline,
                model.Standing,
                Metrics = model.Metrics.Select(Json.Of),
                TypicalNanoseconds = content.IsAbsolute ? model.TypicalNanoseconds : null,
            }),
        }),
    };
}
