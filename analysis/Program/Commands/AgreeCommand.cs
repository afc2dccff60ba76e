using System.Collections.Immutable;
using System.CommandLine;
using Analysis.Questions.Agree;
using Analysis.Reading;
using Analysis.Reading.Views;
using Analysis.Verdicts.RunToRun;

namespace Analysis.Commands;

/// <summary><c>agree</c>: do two runs of the same machine say the same?</summary>
public sealed class AgreeCommand : Verb
{
    private readonly Inputs inputs;
    private readonly Judging judging;
    private readonly JsonOption json;

    public AgreeCommand()
        : base("agree", "Say on how many cells the verdicts of two runs of the same machine agree, disagree (both decided, and different), or are undecided.")
    {
        inputs = new Inputs(Command, 2, "The two runs: run folders, or BenchmarkDotNet CSV files.");
        judging = new Judging(Command);
        json = new JsonOption(Command);
    }

    public override ImmutableArray<Example> Examples =>
    [
        new("agree results/laptop/20260101-000000-abc1234 results/laptop/20260102-000000-def5678", "two runs of one machine"),
    ];

    protected override int Run(ParseResult parsed, TextWriter output, TextWriter error)
    {
        if (inputs.Paths(parsed) is not [var first, var second]) throw new UsageException("agree compares two runs; give two paths");
        var judged = judging.Judge(RunViews.Alike([Read(first, parsed), Read(second, parsed)]), parsed);
        var (a, b) = (judged[0], judged[1]);
        var agreement = Agreement.Between(a.Cells, b.Cells);
        if (agreement.Cells.IsEmpty)
        {
            throw new InputException(
                $"{a.Run.Name} and {b.Run.Name} have no cell in common, so that nothing was compared; check that both hold the same suites and parameters");
        }
        var content = new AgreementContent(a.Run.Name, b.Run.Name, agreement, Warnings(a.Run, b.Run));
        json.Print(parsed, output, error, () => AgreementJson.Render(content), () => AgreementPage.Of(content), content.Warnings);
        return ExitCode.Done;
    }

    private Run Read(string path, ParseResult parsed) => OneRun.Of(inputs.Read(parsed, [path]), path);

    private static ImmutableArray<Warning> Warnings(Run a, Run b) => !Comparability.OtherMachine(a, b) ? [] :
    [
        new Warning(
            "other-machine", $"{a.Name} and {b.Name}", "they come from different machines, whose verdicts need not agree",
            "use the verb compare to see where machines differ"),
    ];
}
