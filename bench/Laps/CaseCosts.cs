using System.Globalization;

namespace Bench.Laps;

/// <summary>What a case's batches cost; what the system does not tell is <c>null</c>.</summary>
/// <param name="CpuNanoseconds">CPU time per batch over the laps, children included.</param>
/// <param name="PeakThreads">Most threads of this process seen while batches of this case ran, its children's included.</param>
/// <param name="AllocatedBytes">Managed bytes allocated per batch, in this process.</param>
/// <param name="DeliveredNanoseconds">Mean length a task really took, for workloads that ask for one.</param>
public sealed record CaseCosts(double? CpuNanoseconds, int? PeakThreads, double? AllocatedBytes, double? DeliveredNanoseconds)
{
    private const int Fields = 7;

    /// <summary>How often a thread waited, per batch over the laps, children included.</summary>
    public double? VoluntarySwitches { get; init; }

    /// <summary>How often a thread's core was taken away, per batch over the laps, children included.</summary>
    public double? InvoluntarySwitches { get; init; }

    /// <summary>Most memory resident while laps of this case ran: this process's peak and its children's, added up.</summary>
    public long? PeakMemoryBytes { get; init; }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{CpuNanoseconds:R} {PeakThreads} {AllocatedBytes:R} {DeliveredNanoseconds:R} {VoluntarySwitches:R} {InvoluntarySwitches:R} {PeakMemoryBytes}");

    public static CaseCosts? Parse(string text)
    {
        if (text.Length == 0) return null;
        var parts = text.Split(' ');
        if (parts.Length != Fields) throw new FormatException($"costs of {parts.Length} fields, expected {Fields}");
        return new CaseCosts(Number(parts[0]), (int?)Number(parts[1]), Number(parts[2]), Number(parts[3]))
        {
            VoluntarySwitches = Number(parts[4]),
            InvoluntarySwitches = Number(parts[5]),
            PeakMemoryBytes = (long?)Number(parts[6]),
        };

        static double? Number(string part) => part.Length > 0 ? double.Parse(part, CultureInfo.InvariantCulture) : null;
    }
}
