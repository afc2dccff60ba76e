namespace Analysis.Results;

/// <summary>
/// Which runs come from one machine. Those of before there were fingerprints belong to the only machine of their slug; where there are several of it, nobody
/// knows to which, and they stay apart.
/// </summary>
public sealed class MachineNames
{
    private readonly Dictionary<string, string> names;

    private MachineNames(Dictionary<string, string> names) => this.names = names;

    /// <param name="machines">Of all runs that are looked at together.</param>
    public static MachineNames Of(IEnumerable<MachineInfo> machines) => new(machines.GroupBy(machine => machine.Slug).ToDictionary(
        same => same.Key,
        same => same.Select(machine => machine.Fingerprint).OfType<string>().Distinct().ToArray() is [var only] ? $"{same.Key}-{only}" : same.Key));

    /// <summary>Equal for machines that are taken for the same.</summary>
    public string this[MachineInfo machine] => machine.Fingerprint is null ? names.GetValueOrDefault(machine.Slug, machine.Slug) : machine.Name;
}
