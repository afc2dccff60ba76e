using System.Collections.Immutable;
using Analysis.Timelines;

namespace Bench.Traces;

/// <summary>Writes traced batches: <c>trace.csv</c>, <c>trace-pool.csv</c> and <c>trace.json</c>.</summary>
public static class TraceOutput
{
    /// <returns>The same as timelines.</returns>
    /// <exception cref="OutputException">The folder cannot be written.</exception>
    public static ImmutableArray<Timeline> Write(TraceFolder folder, IReadOnlyCollection<TraceRow> tasks, IReadOnlyCollection<PoolRow> pool)
    {
        folder.Write(tasks, pool);
        var timelines = TimelineReader.Of(tasks, pool);
        using var chrome = File.Create(folder.Chrome);
        ChromeTrace.Write(chrome, timelines);
        return timelines;
    }
}
