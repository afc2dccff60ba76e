using System.Diagnostics;
using Bench.Models;

namespace Bench.Demos;

/// <summary>A batch run by a model, then by <c>Sequential</c>, and the two wall times.</summary>
internal static class SideBySide
{
    public static void Run(TextWriter output, IModel model, Batch batch)
    {
        using (model)
        using (var sequential = new SequentialModel())
        {
            output.WriteLine($"{model.Name}:");
            var together = Time(model, batch);
            output.WriteLine();
            output.WriteLine("Sequential, for comparison:");
            var apart = Time(sequential, batch);
            output.WriteLine();
            output.WriteLine(FormattableString.Invariant(
                $"{model.Name} took {together.TotalSeconds:F2} s, Sequential {apart.TotalSeconds:F2} s: {apart / together:F1} times as fast."));
        }
    }

    private static TimeSpan Time(IModel model, Batch batch)
    {
        var start = Stopwatch.GetTimestamp();
        model.Run(batch);
        return Stopwatch.GetElapsedTime(start);
    }
}
