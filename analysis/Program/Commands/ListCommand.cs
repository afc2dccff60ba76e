using System.Collections.Immutable;
using System.CommandLine;
using Analysis.Questions.List;
using Analysis.Verdicts.Summaries;

namespace Analysis.Commands;

/// <summary><c>list</c>: what has been measured here.</summary>
public sealed class ListCommand : Verb
{
    /// <summary><c>results/machine/run/run.json</c>, seen from a folder above <c>results</c> or below it.</summary>
    private const int DeepestRun = 3;

    private readonly Argument<string> folder = new("DIR")
    {
        Description = "The folder to search.",
        DefaultValueFactory = _ => "results",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly JsonOption json;

    public ListCommand()
        : base("list", "List machines and runs, newest first: profile, cases, rounds, and how many cells are undecided.")
    {
        Command.Arguments.Add(folder);
        json = new JsonOption(Command);
    }

    public override ImmutableArray<Example> Examples =>
    [
        new("list", "the runs below results"),
        new("list results/laptop --json", "one machine's, for a program"),
    ];

    protected override int Run(ParseResult parsed, TextWriter output, TextWriter error)
    {
        var listing = Search(parsed.GetValue(folder)!);
        json.Print(parsed, output, error, listing.ToJson, () => listing.Blocks, listing.Warnings);
        return CodeOf(listing);
    }

    /// <summary>Runs of which none can be read are no list.</summary>
    private static int CodeOf(RunListing listing) => listing.Runs.IsEmpty ? ExitCode.Input : ExitCode.Done;

    private static RunListing Search(string folder)
    {
        if (!Directory.Exists(folder)) throw new InputException($"{folder}: no such folder; name the one that holds the results");
        var options = new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = DeepestRun, IgnoreInaccessible = true };
        var found = Directory.EnumerateFiles(folder, "run.json", options).Order(StringComparer.Ordinal)
            .AsParallel().AsOrdered().Select(file => Entry(Path.GetDirectoryName(file)!)).ToArray();
        if (found.Length == 0)
            throw new InputException($"{folder}: no run in it; measure one with run-benchmarks, or name the folder that holds the results");
        return new RunListing(
            folder,
            [.. found.Select(each => each.Run).OfType<ListedRun>().OrderByDescending(run => run.StartedUtc ?? DateTimeOffset.MinValue)],
            [.. found.Select(each => each.Warning).OfType<Warning>()]);
    }

    /// <summary>The run, or why it cannot be read: one bad run must not hide the others.</summary>
    private static (ListedRun? Run, Warning? Warning) Entry(string folder)
    {
        try
        {
            var (info, counts) = SummarisedRun.Of(folder);
            return (new ListedRun(
                info.Machine.Name, info.Run, folder, info.StartedUtc, info.Profile, info.StopReason, counts.Cases, counts.Cells, counts.Rounds,
                counts.Undecided), null);
        }
        catch (InputException reason)
        {
            return (null, new Warning("unreadable-run", folder, $"it cannot be read: {reason.Message}", "repair or remove it"));
        }
    }
}
