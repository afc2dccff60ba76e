using System.Collections.Immutable;
using Analysis.Reading;

namespace Analysis.Histories;

/// <summary>The same benchmarks, measured again and again.</summary>
/// <param name="Versions">Oldest first.</param>
/// <param name="Order">How the order was found.</param>
/// <param name="Warnings">What was left out, and what is doubtful about the order.</param>
public sealed record History(ImmutableArray<MeasuredVersion> Versions, VersionOrder Order, ImmutableArray<Warning> Warnings)
{
    /// <exception cref="InputException">Runs of several machines, whose times must not be compared.</exception>
    internal History OfOneMachine(string path)
    {
        var known = Versions.Select(version => version.Run.Info?.Machine).OfType<MachineInfo>().ToArray();
        var names = MachineNames.Of(known);
        var machines = known.Select(machine => names[machine]).Distinct().ToArray();
        return machines.Length < 2 ? this : throw new InputException(
            $"{path}: runs of {machines.Length} machines ({string.Join(", ", machines.Take(3))}{(machines.Length > 3 ? ", …" : "")}), "
            + "whose times must not be compared; name one machine's folder");
    }
}

/// <summary>One version of a history.</summary>
/// <param name="Label">Short, and different from all others of the history.</param>
/// <param name="Time">When it was measured or committed, or <c>null</c> when nothing says so.</param>
/// <param name="Run">What was measured.</param>
public sealed record MeasuredVersion(string Label, DateTimeOffset? Time, Run Run);

/// <summary>How the versions of a history came into their order.</summary>
public enum VersionOrder
{
    /// <summary>Of the runs' starts, as <c>run.json</c> says.</summary>
    Starts,

    /// <summary>Of the dates in the names.</summary>
    Dates,

    /// <summary>Of the commits in the repository.</summary>
    Commits,

    /// <summary>As they were named on the command line.</summary>
    Arguments,

    /// <summary>Of the names, numbers in them as numbers.</summary>
    Names,
}
