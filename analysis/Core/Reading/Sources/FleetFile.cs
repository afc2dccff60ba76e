using System.Collections.Immutable;
using System.Globalization;

namespace Analysis.Reading.Sources;

/// <summary>What a scheduler says became of each machine that was asked for: <c>Task,Node,State,Attempts</c>, a row per task.</summary>
public static class FleetFile
{
    /// <summary>The state of a task that ended as it should.</summary>
    public const string Completed = "completed";

    private static readonly string[] columns = ["Task", "Node", "State", "Attempts"];

    /// <returns>A warning for each task that did not end at its first attempt.</returns>
    /// <exception cref="InputException">The file cannot be read, or is something else.</exception>
    public static ImmutableArray<Warning> Read(string file)
    {
        using var table = Table.Open(file, ReadOptions.Strict);
        var places = columns.Select(name => table.Header.ToList().FindIndex(column => column.Trim() == name)).ToArray();
        if (Array.IndexOf(places, -1) is >= 0 and var missing) throw table.At(1, 0, $"no column {columns[missing]}", string.Join(',', columns));
        var warnings = ImmutableArray.CreateBuilder<Warning>();
        while (table.Read())
        {
            var (task, node, state) = (table.Text(places[0]), table.Text(places[1]), table.Text(places[2]));
            if (!PlainNumber.TryParse(table[places[3]], out long attempts)) throw table.Here("a number of attempts that is none", "a whole number");
            if (Of(task, node, state, attempts) is { } warning) warnings.Add(warning);
        }
        return warnings.DrainToImmutable();
    }

    private static Warning? Of(string task, string node, string state, long attempts)
    {
        var subject = node.Length == 0 ? $"task {task}" : $"{node} (task {task})";
        var tried = string.Create(CultureInfo.InvariantCulture, $"{attempts} {(attempts == 1 ? "attempt" : "attempts")}");
        if (state == Completed)
        {
            return attempts < 2 ? null
                : new Warning("fleet-resumed", subject, $"it was killed, preempted or failed, and went on where it was: {tried} in all",
                    "nothing: no round is missing");
        }
        return new Warning("fleet-lost", subject, $"it ended as '{state}' after {tried}; what it had measured counts",
            "read its log, and submit this machine again");
    }
}
