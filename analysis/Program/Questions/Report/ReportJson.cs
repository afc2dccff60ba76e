using Analysis.Formats;
using Analysis.Verdicts;
using Analysis.Verdicts.Curves;
using Analysis.Verdicts.References;
using Analysis.Verdicts.TwinRuns;

namespace Analysis.Questions.Report;

/// <summary>What <c>report --json</c> prints.</summary>
public static class ReportJson
{
    /// <param name="content">The report.</param>
    /// <param name="files">The files written.</param>
    public static string Render(ReportContent content, IEnumerable<string> files) => Json.Of(new
    {
        Runs = content.Runs.Select(Of),
        Runtimes = content.Runtimes.Select(Json.Of),
        Warnings = content.Runs.SelectMany(RunWarnings.Of).Distinct().Select(Json.Of),
        Files = files,
    });

    private static object Of(JudgedRun judged) => new
    {
        judged.Run.Name,
        Machine = judged.Run.Info?.Machine.Name,
        judged.Run.Info?.Profile,
        Competing = judged.Run.Competing.Name,
        judged.Rule.Margin,
        judged.Rule.FalseWinnerRate,
        Answer = AnswerOf(Answer.Of(judged)),
        NextSteps = OpenCells.NextSteps(judged),
        judged.Worth,
        Cells = judged.Cells.Select(Json.Of),
        Costs = CostsJson.Of(judged),
        Crossovers = judged.Crossovers.Select(Of),
        Beside = judged.Beside.Select(Of),
        Twins = TwinCheck.Of(judged.Run, judged.Rule) is { } twins ? Of(twins) : null,
        Warnings = RunWarnings.Of(judged).Select(Json.Of),
        Environment = EnvironmentTable.Facts(judged.Run).ToDictionary(fact => fact.Name, fact => fact.Value),
    };

    private static IEnumerable<object> AnswerOf(Answer answer) => answer.Parts.Select(part => new
    {
        part.Title,
        Advice = part.Advice?.ToString(),
        CheaperAdvice = part.Cheaper?.ToString(),
        Lead = part.Lead(answer.Where).ToString(),
        Sentences = part.Sentences.Select(each => each.ToString()),
        Tally = part.Count.Text,
        Costs = part.Costs.Select(each => each.ToString()),
    });

    /// <summary>CPython's models beside .NET's.</summary>
    private static object Of(BesideCell beside) => new
    {
        Cell = Json.Of(beside.Verdict.Cell),
        References = beside.References.Select(each => new { each.Model, each.Rounds, each.TypicalNanoseconds }),
        Fastest = beside.Fastest?.Model,
        Pairs = beside.Pairs.Select(each => new { each.Model, each.Reference, Ratio = Json.Of(each.Ratio) }),
    };

    private static object Of(TwinCheck twins) => new
    {
        twins.Plant,
        Comparisons = twins.Comparisons.Length,
        Faster = twins.Count(Verdict.Faster),
        Slower = twins.Count(Verdict.Slower),
        Equivalent = twins.Count(Verdict.Equivalent),
        Inconclusive = twins.Count(Verdict.Inconclusive),
        twins.False,
        twins.Found,
    };

    private static object Of(Crossover crossover) => new
    {
        crossover.Suite,
        crossover.Workload,
        crossover.Configuration,
        Fixed = crossover.Fixed.Select(Json.Of),
        crossover.Along,
        crossover.Unit,
        crossover.Below,
        crossover.Above,
        crossover.Low,
        crossover.Estimate,
        crossover.High,
    };
}
