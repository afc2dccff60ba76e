using System.Collections.Immutable;
using System.Globalization;

namespace Analysis.Verdicts.Fleets;

/// <summary>A question with two answers about a machine.</summary>
/// <param name="Fact">What is asked.</param>
/// <param name="Value">The name it is, or the number it is at most.</param>
/// <param name="Next">For numbers the smallest one seen above <paramref name="Value"/>; else <c>null</c>.</param>
public sealed record Split(Fact Fact, string Value, int? Next)
{
    public bool Holds(MachineFacts machine) => Fact == Fact.Cores ? machine.Cores < Next : TextOf(machine, Fact) == Value;

    /// <summary>Every question that divides these machines.</summary>
    public static IEnumerable<Split> Of(IEnumerable<MachineFacts> machines)
    {
        var kinds = machines.Select(machine => machine with { Name = "" }).Distinct().ToArray();
        var cores = kinds.Select(machine => machine.Cores).Distinct().Order().ToArray();
        for (var i = 1; i < cores.Length; i++) yield return new Split(Fact.Cores, cores[i - 1].ToString(CultureInfo.InvariantCulture), cores[i]);
        foreach (var fact in (ImmutableArray<Fact>)[Fact.System, Fact.Runtime, Fact.Vendor])
        {
            var values = kinds.Select(machine => TextOf(machine, fact)).OfType<string>().Distinct().Order(StringComparer.Ordinal).ToArray();
            // With two values one question says the same as the other.
            foreach (var value in values.Length == 2 ? values[..1] : values.Length > 2 ? values : []) yield return new Split(fact, value, null);
        }
    }

    private static string? TextOf(MachineFacts machine, Fact fact) => fact switch
    {
        Fact.System => machine.System,
        Fact.Runtime => machine.Runtime,
        _ => machine.Vendor,
    };
}
