using System.CommandLine;
using System.Globalization;
using Analysis.Reading;
using Analysis.Verdicts;

namespace Analysis.Commands;

/// <summary>The options that decide verdicts.</summary>
internal sealed class Judging
{
    private readonly Option<double> margin = new("--margin")
    {
        Description = "The smallest difference that matters to you, such as 5% or 0.05.",
        HelpName = "5%",
        DefaultValueFactory = _ => new Rule().Margin,
        CustomParser = result => Share(result.Tokens[0].Value, result.AddError),
    };

    private readonly Option<string?> baseline = new("--baseline")
    {
        Description = "The model (or method) that the others are compared with, instead of the one the file marks.",
        HelpName = "NAME",
    };

    public Judging(Command command)
    {
        command.Options.Add(margin);
        command.Options.Add(baseline);
    }

    /// <summary>The rule for a run, with what the user asked for.</summary>
    /// <exception cref="UsageException">The run has no such baseline.</exception>
    public Rule RuleFor(Run run, ParseResult parsed)
    {
        var asked = parsed.GetValue(baseline);
        if (asked is not null && run.Cases.All(each => each.Model != asked))
        {
            var models = run.Cases.Select(each => each.Model).Distinct().Take(20);
            throw new UsageException($"--baseline '{asked}' is not in {run.Name}; it has {string.Join(", ", models)}");
        }
        return Rule.For(run) with { Margin = parsed.GetValue(margin), Baseline = asked };
    }

    /// <summary>Judges a run; where no baseline is marked or named, one is guessed and said to be.</summary>
    public JudgedRun Judge(Run run, ParseResult parsed)
    {
        var rule = RuleFor(run, parsed);
        if (rule.Baseline is null && run is { Baseline: null, SuiteBaselines: null } && BaselineGuess.For(run) is { } guess)
            return JudgedRun.Of(run with { Warnings = [.. run.Warnings, BaselineGuess.Warning(run, guess)] }, rule with { Baseline = guess });
        return JudgedRun.Of(run, rule);
    }

    private static double Share(string text, Action<string> complain)
    {
        var percent = text.EndsWith('%');
        var known = double.TryParse(percent ? text[..^1] : text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number);
        var share = percent ? number / 100 : number;
        if (known && share is > 0 and < 1) return share;
        complain($"--margin '{text}' is not a share between 0 and 100%; write 5% or 0.05");
        return 0;
    }
}
