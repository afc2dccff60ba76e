using System.Collections.Immutable;
using Analysis.Timelines;

namespace Analysis.Questions.Timelines;

/// <summary>Everything the answer to "why did it take so long?" is made of.</summary>
/// <param name="Traces">Each with batches of its own, which share a time axis.</param>
public sealed record TimelineContent(ImmutableArray<ShownTrace> Traces);

/// <summary>One trace.</summary>
/// <param name="Name">Its folder's.</param>
/// <param name="Timelines">At least one.</param>
public sealed record ShownTrace(string Name, ImmutableArray<Timeline> Timelines)
{
    /// <exception cref="InputException">It cannot be read, or holds no batch.</exception>
    public static ShownTrace Read(TraceFolder folder)
    {
        var timelines = TimelineReader.Read(folder);
        if (timelines.IsEmpty) throw new InputException($"{folder.Tasks}:1:1: there is no task in it; trace again");
        return new ShownTrace(Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder.Path))), timelines);
    }

    /// <summary>The traces of runs; one that cannot be read is a warning, and hides no other.</summary>
    /// <param name="runs">Their folders.</param>
    public static (ImmutableArray<ShownTrace> Traces, ImmutableArray<Warning> Warnings) In(IEnumerable<string> runs)
    {
        var (traces, warnings) = (ImmutableArray.CreateBuilder<ShownTrace>(), ImmutableArray.CreateBuilder<Warning>());
        foreach (var folder in runs.SelectMany(run => TraceFolder.InRunFolder(run)))
        {
            try
            {
                traces.Add(Read(folder));
            }
            catch (InputException reason)
            {
                warnings.Add(new Warning("unreadable-trace", folder.Path, $"it cannot be read: {reason.Message}", "trace again, or remove it"));
            }
        }
        return (traces.ToImmutable(), warnings.ToImmutable());
    }

    /// <summary><c>Sleep, 64 × 50 ms</c>.</summary>
    public string Title => $"{Timelines[0].First.Workload}, {TimelineWords.Batch(Timelines[0].First)}";
}
