using System.Globalization;
using System.Text;
using BenchmarkDotNet.Reports;

namespace Analysis.Benchmarks;

/// <summary>How time and memory grow with rows: the exponent, 1 where ten times the rows take ten times as much, 0 where they take the same.</summary>
internal static class Growth
{
    public static string Table(Summary summary)
    {
        var table = new StringBuilder("\nGrowth: exponent of the number of rows\n");
        var measured = summary.Reports.Where(report => report.ResultStatistics is not null);
        foreach (var method in measured.GroupBy(report => report.BenchmarkCase.Descriptor.WorkloadMethod.Name))
        {
            var sizes = method.OrderBy(Rows).ToArray();
            for (var i = 1; i < sizes.Length; i++)
            {
                table.Append(CultureInfo.InvariantCulture,
                    $"{method.Key,-8} {Rows(sizes[i - 1]),9:N0} to {Rows(sizes[i]),9:N0} rows: time {Exponent(sizes[i - 1], sizes[i], Time):0.00}, peak memory "
                        + $"{Exponent(sizes[i - 1], sizes[i], Peak):0.00}\n");
            }
        }
        return table.ToString();
    }

    private static int Rows(BenchmarkReport report) => (int)report.BenchmarkCase.Parameters[nameof(Scale.Rows)];

    private static double Time(BenchmarkReport report) => report.ResultStatistics!.Median;

    private static double Peak(BenchmarkReport report) => report.Metrics[PeakMemory.Id].Value;

    private static double Exponent(BenchmarkReport small, BenchmarkReport large, Func<BenchmarkReport, double> quantity) =>
        Math.Log(quantity(large) / quantity(small)) / Math.Log((double)Rows(large) / Rows(small));
}
