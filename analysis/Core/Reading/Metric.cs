namespace Analysis.Reading;

/// <summary>What a case says beside its time, per operation: the memory it allocates, or another column of its file.</summary>
/// <param name="Name">The column's, without a unit.</param>
/// <param name="Unit"><see cref="Bytes"/>, <see cref="Nanoseconds"/>, else what the file writes behind the number; empty for a plain number.</param>
/// <param name="Value">As printed, or the median of the rounds.</param>
/// <param name="Low">The least that it can be: of what is printed the smallest number that rounds to it, of rounds the lower end of their interval.</param>
/// <param name="High">The most that it can be.</param>
public sealed record Metric(string Name, string Unit, double Value, double Low, double High)
{
    /// <summary>The name of the metric that is always read: managed bytes per operation.</summary>
    public const string Allocated = "Allocated";

    /// <summary>Units that numbers are scaled to.</summary>
    public const string Bytes = "B", Nanoseconds = "ns";

    /// <summary>
    /// How far an average of allocated bytes may be off on either side: the runtime hands memory out in blocks, and what it does itself meanwhile is counted
    /// too. Only files that print fractions of a byte show that.
    /// </summary>
    public const double NoiseBytes = 2;

    /// <summary>
    /// Whether the file has a dash: BenchmarkDotNet's mark, beside a time, for having counted none. It is 0 then; nothing at all (<c>NA</c>) is no metric.
    /// </summary>
    public bool IsDash { get; init; }
}
