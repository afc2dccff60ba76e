using System.Collections.Immutable;
using System.CommandLine;
using Analysis.Verdicts.Metrics;

namespace Analysis.Commands;

/// <summary>The options that speak of something beside time.</summary>
internal sealed class MetricOptions
{
    private readonly Option<string[]> metric = new("--metric")
    {
        Description = "A column of numbers beside time, such as Gen0 or Op/s; can be given several times.",
        HelpName = "COLUMN",
    };

    private readonly Option<bool> allocated = new("--allocated") { Description = "Fail when a case allocates more memory than before; any growth counts." };
    private readonly Option<bool> higherIsBetter = new("--higher-is-better")
    {
        Description = "Of the columns of --metric larger numbers are better; smaller ones otherwise.",
    };

    private readonly Option<bool> noTime = new("--no-time") { Description = "Judge only what --allocated and --metric name, and not the times." };

    /// <param name="command">The verb.</param>
    /// <param name="isGate">Whether the verb judges them.</param>
    public MetricOptions(Command command, bool isGate)
    {
        command.Options.Add(metric);
        if (!isGate) return;
        command.Options.Add(higherIsBetter);
        command.Options.Add(allocated);
        command.Options.Add(noTime);
    }

    /// <summary>The columns to read.</summary>
    public ImmutableArray<string> Columns(ParseResult parsed) => [.. (parsed.GetValue(metric) ?? []).Distinct()];

    /// <summary>Whether times are judged.</summary>
    /// <exception cref="UsageException">Nothing is left to judge.</exception>
    public bool JudgesTime(ParseResult parsed)
    {
        if (!parsed.GetValue(noTime)) return true;
        return parsed.GetValue(allocated) || !Columns(parsed).IsEmpty
            ? false
            : throw new UsageException("--no-time leaves nothing to judge; name something with --allocated or --metric COLUMN");
    }

    /// <summary>What a gate asks beside time.</summary>
    /// <param name="names">What the columns asked for are called in the files.</param>
    /// <param name="margin">By how much they may get worse.</param>
    public IEnumerable<MetricQuestion> Questions(ParseResult parsed, IEnumerable<string> names, double margin)
    {
        if (parsed.GetValue(allocated)) yield return MetricQuestion.Allocated;
        foreach (var name in names) yield return new MetricQuestion(name, margin, parsed.GetValue(higherIsBetter));
    }
}
