using System.Globalization;

namespace Bench.Workloads;

/// <summary>The tutorial's lines, each with the time of day and who printed it.</summary>
internal static class StampedLines
{
    public static void Write(TextWriter output, string who, string line)
    {
        var stamp = DateTime.Now.ToString("HH:mm:ss.fff", CultureInfo.InvariantCulture);
        var text = $"{stamp}  {who,-16}  {line}";
        lock (output) output.WriteLine(text);
    }
}
