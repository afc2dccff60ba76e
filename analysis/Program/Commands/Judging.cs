using System.Collections.Immutable;
using System.CommandLine;
using Analysis.Reading;
using Analysis.Verdicts;

namespace Analysis.Commands;

/// <summary>The options that decide verdicts.</summary>
internal sealed class Judging
{
    /// <summary>Models that an error names.</summary>
    private const int NamesShown = 20;

    private readonly Option<double> margin = ShareOption.Of("--margin", "The smallest difference that matters to you, such as 5% or 0.05.", new Rule().Margin);

    private readonly Option<string?> baseline = new("--baseline")
    {
        Description = "The model (or method) that the others are compared with, instead of the one the file marks.",
        HelpName = "NAME",
    };

    private readonly Option<string> trust = new("--trust")
    {
        Description = "What you believe to stand for all launches: rounds, or launch (a single one, its interval at face value; what that risks is printed).",
        HelpName = "WHAT",
        DefaultValueFactory = _ => "rounds",
    };

    public Judging(Command command)
    {
        trust.AcceptOnlyFromAmong("rounds", "launch");
        command.Options.Add(trust);
        command.Options.Add(margin);
        command.Options.Add(baseline);
    }

    /// <summary>The rule for a run, with the margin and the trust the user asked for.</summary>
    public Rule RuleFor(Run run, ParseResult parsed) => Rule.For(run) with
    {
        Margin = parsed.GetValue(margin),
        Trust = parsed.GetValue(trust) == "launch" ? Trust.Launch : Trust.Rounds,
    };

    /// <summary>Judges runs; where no baseline is named or marked, one is guessed and said to be, the same one in all of them.</summary>
    public ImmutableArray<JudgedRun> Judge(IReadOnlyList<Run> runs, ParseResult parsed) =>
        [.. BaselineGuess.Fill(WithBaseline(runs, parsed)).Select(run => JudgedRun.Of(run, RuleFor(run, parsed)))];

    /// <summary>The runs with the baseline the user asked for, in every suite that has it; as they are when none was asked for.</summary>
    /// <exception cref="UsageException">None of the runs has such a model.</exception>
    public ImmutableArray<Run> WithBaseline(IReadOnlyList<Run> runs, ParseResult parsed)
    {
        if (parsed.GetValue(baseline) is not { } asked) return [.. runs];
        var cases = runs.SelectMany(run => run.Cases).ToArray();
        if (cases.All(each => each.Model != asked))
            throw new UsageException(
                $"--baseline '{asked}' is not in {runs[0].Name}; it has {string.Join(", ", cases.Select(each => each.Model).Distinct().Take(NamesShown))}");
        return [.. runs.Select(run => WithBaseline(run, asked))];
    }

    private static Run WithBaseline(Run run, string asked) => run with
    {
        SuiteBaselines = (run.SuiteBaselines ?? ImmutableDictionary<string, string>.Empty)
            .SetItems(run.Cases.Where(each => each.Model == asked).Select(each => KeyValuePair.Create(each.Cell.Suite, asked))),
    };
}
