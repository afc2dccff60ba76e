using System.Globalization;
using System.Text;
using Analysis.Tests.Histories;
using Analysis.Tests.Timelines;
using Analysis.Tests.Verdicts.Runtimes;

namespace Analysis.Tests.Commands;

/// <summary>The files that the examples in help and pages speak of.</summary>
internal static class ExampleFiles
{
    public static void Write(string root)
    {
        var results = Path.Combine(root, "results");
        RunFolder.Write(results, machine: "laptop", run: "20260101-000000-abc1234");
        RunFolder.Write(results, machine: "laptop", run: "20260102-000000-def5678", seed: 2);
        RunFolder.Write(results, machine: "server", run: "20260103-000000-abc1234", seed: 3, machineFactor: 0.6);
        Directory.Move(TwoRuntimes.Write(Path.Combine(root, "two")), Path.Combine(results, "laptop", "20251205-000000-abc1234"));
        foreach (var folder in new[] { "main", "branch", "BenchmarkDotNet.Artifacts/results" })
        {
            Directory.CreateDirectory(Path.Combine(root, folder));
            File.WriteAllText(Path.Combine(root, folder, "Sorting-report.csv"), Summary());
        }
        new TraceFolder(Path.Combine(root, "trace")).Write(Constructed.Four().Tasks, Constructed.Four().Pool);
        new MadeUpHistory(12, 8).Write(Path.Combine(root, "history"),
            version => string.Create(CultureInfo.InvariantCulture, $"Sorting-2026-01-{version + 1:00}-report.csv"));
    }

    /// <summary>A summary as BenchmarkDotNet 0.14 writes it.</summary>
    private static string Summary()
    {
        var csv = new StringBuilder("Method,Job,Count,Mean,Error,StdDev,Ratio,RatioSD,Gen0,Allocated\n");
        foreach (var count in new[] { 100, 1000, 10000 })
        {
            foreach (var (method, factor) in new[] { ("BubbleSort", 10.0), ("QuickSort", 1.0) })
            {
                var mean = count * factor;
                csv.Append(CultureInfo.InvariantCulture, $"{method},DefaultJob,{count},{mean:0.00} us,{mean / 100:0.00} us,{mean / 100:0.00} us,");
                csv.Append(CultureInfo.InvariantCulture, $"{factor / 10:0.00},0.01,0.0102,40 B\n");
            }
        }
        return csv.ToString();
    }
}
