using System.Globalization;

namespace Bench.Suites;

/// <summary>What a case's process knows of its costs and tells on standard output, one line; unknown values stay empty.</summary>
/// <param name="CpuNanoseconds">CPU time per operation, children included.</param>
/// <param name="PeakThreads">Most threads seen at once, children's included.</param>
/// <param name="AllocatedBytes">Managed bytes allocated per operation, in this process; some 600 bytes an iteration are the meter's own.</param>
/// <param name="DeliveredNanoseconds">Mean length a task really took, for workloads that ask for one.</param>
/// <param name="StartNanoseconds">What starting the model took, before the first batch.</param>
/// <param name="Operations">Measured operations (stage <c>Actual</c>) that the means are over.</param>
public sealed record CaseFacts(
    double? CpuNanoseconds,
    int? PeakThreads,
    double? AllocatedBytes,
    double? DeliveredNanoseconds,
    long StartNanoseconds,
    long Operations)
{
    public const string Prefix = "// bench-facts: ";

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Prefix}cpu_ns={CpuNanoseconds} peak_threads={PeakThreads} allocated={AllocatedBytes} delivered_ns={DeliveredNanoseconds} start_ns={StartNanoseconds} operations={Operations}");

    /// <summary>The facts in a line of standard output, or <c>null</c> when it holds none.</summary>
    public static CaseFacts? Parse(string line)
    {
        if (!line.StartsWith(Prefix, StringComparison.Ordinal)) return null;
        var values = line[Prefix.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Split('=', 2))
            .Where(pair => pair is [_, { Length: > 0 }])
            .ToDictionary(pair => pair[0], pair => pair[1]);
        return new CaseFacts(
            Number("cpu_ns"),
            (int?)Number("peak_threads"),
            Number("allocated"),
            Number("delivered_ns"),
            (long?)Number("start_ns") ?? 0,
            (long?)Number("operations") ?? 0);

        double? Number(string key) => values.TryGetValue(key, out var text)
            && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
