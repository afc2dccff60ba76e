using System.Collections.Immutable;
using System.CommandLine;
using Analysis.Reading;

namespace Analysis.Commands;

/// <summary>The paths a verb reads, and how it treats bad rows.</summary>
internal sealed class Inputs
{
    private readonly Argument<string[]> paths;
    private readonly Option<bool> skipBad = new("--skip-bad")
    {
        Description = "Leave out rows that cannot be read, and say how many, instead of stopping at the first.",
    };

    /// <param name="command">The verb that reads them.</param>
    /// <param name="fewest">How many paths it needs.</param>
    /// <param name="what">What the paths are, for the help.</param>
    public Inputs(Command command, int fewest, string what)
    {
        paths = new Argument<string[]>("PATH") { Description = what, Arity = new ArgumentArity(fewest, 10_000) };
        paths.Validators.Add(result =>
        {
            // The parser takes a mistyped option for one more path. A file of such a name is still reached as ./-name.
            if (result.Tokens.FirstOrDefault(token => token.Value.StartsWith('-')) is { } option)
                result.AddError(UsageError.Unknown("option", option.Value, command));
        });
        command.Arguments.Add(paths);
        command.Options.Add(skipBad);
    }

    /// <summary>What is read beside time and what is allocated, where the verb has options for it.</summary>
    public MetricOptions? Metrics { get; init; }

    /// <summary>As typed.</summary>
    public string[] Paths(ParseResult parsed) => parsed.GetValue(paths) ?? [];

    /// <summary>All runs at all paths.</summary>
    public ImmutableArray<Run> Read(ParseResult parsed) => Read(parsed, Paths(parsed));

    /// <summary>All runs at these paths.</summary>
    public ImmutableArray<Run> Read(ParseResult parsed, IReadOnlyList<string> from) =>
        RunReader.Read(from, Options(parsed));

    /// <summary>How bad rows are treated.</summary>
    public ReadOptions Options(ParseResult parsed) => new() { SkipBad = parsed.GetValue(skipBad), Metrics = Metrics?.Columns(parsed) ?? [] };
}
