using System.Collections.Immutable;
using System.CommandLine;
using Analysis.Reading;
using Analysis.Reading.Views;

namespace Analysis.Commands;

/// <summary>The options that say which cases are looked at, and what competes in them.</summary>
internal sealed class ViewOptions
{
    private readonly Option<string?> compete = new("--compete")
    {
        Description = "What competes: method, job, runtime, or a parameter's name. Otherwise methods, and jobs where several were measured.",
        HelpName = "WHAT",
    };

    private readonly Option<string?> by = new("--by")
    {
        Description = "The parameter along the x axis; the one with most values otherwise.",
        HelpName = "PARAM",
    };

    private readonly Option<string[]> filter = new("--filter")
    {
        Description = "Only cases that fit: a method or Class.Method, or NAME=PATTERN of a parameter, Job, Runtime or Class, with * and ?; may be given again.",
        HelpName = "PATTERN",
        Arity = ArgumentArity.OneOrMore,
    };

    public ViewOptions(Command command)
    {
        command.Options.Add(compete);
        command.Options.Add(by);
        command.Options.Add(filter);
    }

    /// <summary>The cases asked for.</summary>
    /// <exception cref="InputException">There are none in that run.</exception>
    public Run Filtered(Run run, ParseResult parsed) => new CaseFilter([.. parsed.GetValue(filter) ?? []]).In(run);

    /// <summary>Every run as it is looked at, in as many views as it takes to answer what may be asked of it.</summary>
    /// <param name="runs">As read: methods compete.</param>
    /// <exception cref="UsageException">What shall compete, or be the axis, is not there or does not vary.</exception>
    public ImmutableArray<Run> Views(IReadOnlyList<Run> runs, ParseResult parsed)
    {
        Run[] filtered = [.. runs.Select(run => Filtered(run, parsed))];
        var what = Asked(filtered, parsed);
        return Along([.. filtered.SelectMany(run => what is null ? RunViews.Usual(run) : [RunViews.With(run, what)])], parsed);
    }

    /// <summary>One view of runs that are put side by side, the same in all of them.</summary>
    /// <param name="runs">As read and matched: methods compete.</param>
    /// <exception cref="UsageException">What shall compete, or be the axis, is not there or does not vary.</exception>
    public ImmutableArray<Run> Alike(IReadOnlyList<Run> runs, ParseResult parsed) =>
        Along(Asked(runs, parsed) is { } what ? [.. runs.Select(run => RunViews.With(run, what))] : RunViews.Alike(runs), parsed);

    private Competitor? Asked(IReadOnlyList<Run> runs, ParseResult parsed)
    {
        if (parsed.GetValue(compete) is not { } name) return null;
        var what = Competitor.Named(name, runs);
        if (what is null || what != Competitor.Method && runs.All(run => RunViews.With(run, what).Cases.IsEmpty))
            throw new UsageException($"--compete '{name}' is nothing that varies in {runs[0].Name}; {Varying.Of(runs[0])}");
        return what;
    }

    private ImmutableArray<Run> Along(ImmutableArray<Run> views, ParseResult parsed)
    {
        if (parsed.GetValue(by) is not { } name) return views;
        var numbers = views.SelectMany(run => run.Cases).SelectMany(each => each.Cell.Parameters)
            .Where(each => string.Equals(each.Name, name, StringComparison.OrdinalIgnoreCase) && each.Number is not null).Distinct().ToArray();
        if (numbers.Length < 2)
            throw new UsageException($"--by '{name}' is no parameter with two numbers, as an axis needs them, in {views[0].Name}; {Varying.Of(views[0])}");
        return [.. views.Select(run => run with { Along = numbers[0].Name })];
    }
}
