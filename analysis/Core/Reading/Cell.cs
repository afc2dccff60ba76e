using System.Collections.Immutable;

namespace Analysis.Reading;

/// <summary>What the models compete in: a case without its model. Equal by content.</summary>
/// <param name="Suite">The suite, or in other people's files the benchmark class.</param>
/// <param name="Workload">What a task does; empty where the file does not say.</param>
/// <param name="Configuration"><c>natural</c> or <c>matched</c>, or in other people's files the job; empty where the file does not say.</param>
/// <param name="Parameters">
/// Slowest-changing first; this suite's are <c>TaskCount</c>, <c>Grain</c>, when matched <c>Dop</c>, and of a run on several runtimes <c>Runtime</c>.
/// </param>
public sealed record Cell(string Suite, string Workload, string Configuration, ImmutableArray<Parameter> Parameters)
{
    /// <summary>The parameter of that name, or <c>null</c>.</summary>
    public Parameter? this[string name]
    {
        get
        {
            foreach (var parameter in Parameters)
            {
                if (parameter.Name == name) return parameter;
            }
            return null;
        }
    }

    public bool Equals(Cell? other) =>
        other is not null && Suite == other.Suite && Workload == other.Workload
        && Configuration == other.Configuration && Parameters.AsSpan().SequenceEqual(other.Parameters.AsSpan());

    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(Suite);
        hash.Add(Workload);
        hash.Add(Configuration);
        foreach (var parameter in Parameters) hash.Add(parameter);
        return hash.ToHashCode();
    }

    /// <summary>For people: <c>CpuBoundSquaring Squaring TaskCount=64 Grain=1000 squares</c>.</summary>
    public override string ToString() =>
        string.Join(' ', new[] { Suite, Workload, Configuration }
            .Where(part => part.Length > 0)
            .Concat(Parameters.Select(p => p.Unit is null ? $"{p.Name}={p.Text}" : $"{p.Name}={p.Text} {p.Unit}")));
}
