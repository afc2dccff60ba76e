using System.Text.Json;
using Bench.Reference;
using Bench.Tests.Rounds;

namespace Bench.Tests.Reference;

/// <summary>A small shell script that says it is CPython, and fails as it is told. It gets <c>-I -B</c>, the reference's script and what that gets.</summary>
internal static class FakeInterpreter
{
    private const string Answer = """{"implementation":"CPython","version":"3.13.0","gil":true,"startMethod":"fork"}""";

    private static readonly int[][] Laps = [[1, 1, 900], [2, 1, 950]];

    public static readonly ReferenceInfo Info = new("CPython", "3.13.0", HasGil: true, "fork");

    /// <param name="body">What it does when it is to measure.</param>
    /// <returns>Its path.</returns>
    public static string Write(TemporaryFolder folder, string body, string who = Answer)
    {
        var path = folder["fake-python"];
        File.WriteAllText(path, $"#!/bin/sh\nif [ \"$4\" = --who ]; then echo '{who}'; exit 0; fi\n{body}\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.UserWrite);
        return path;
    }

    /// <summary>A case as the reference's script tells it.</summary>
    public static string Line(int @case, ulong checksum, int differing = 0) => JsonSerializer.Serialize(new
    {
        @case,
        checksum = checksum.ToString(System.Globalization.CultureInfo.InvariantCulture),
        batches = 3,
        differing,
        first = 1000,
        laps = Laps,
        cpu = 800.5,
        failure = (string?)null,
    }, ReferenceLine.Json);

    /// <summary>The last line.</summary>
    public static string End(int cases) => FormattableString.Invariant($"{{\"end\": {cases}}}");
}
