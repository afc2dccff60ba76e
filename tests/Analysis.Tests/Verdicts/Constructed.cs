using System.Globalization;
using Analysis.Reading;

namespace Analysis.Tests.Verdicts;

/// <summary>Runs made up for tests.</summary>
internal static class Constructed
{
    public static Cell Cell(int taskCount = 64, double grain = 1000) => new("CpuBoundSquaring", "Squaring", "natural",
    [
        new Parameter("TaskCount", taskCount.ToString(CultureInfo.InvariantCulture), taskCount),
        new Parameter("Grain", grain.ToString(CultureInfo.InvariantCulture), grain, "squares"),
    ]);

    /// <summary>A case with one iteration per round; a <see cref="double.NaN"/> leaves the round out.</summary>
    public static Case Case(string model, Cell cell, params double[] nanoseconds) => new(cell, model,
    [
        .. nanoseconds.Select((value, i) => new RoundSample(i + 1, [value])).Where(round => !double.IsNaN(round.Nanoseconds[0])),
    ]);

    public static Run Run(params Case[] cases) => new("machine/run", null, [.. cases], "Sequential", []);

    /// <summary>One cell, one model per row.</summary>
    public static Run OneCell(params (string Model, double[] Nanoseconds)[] models) =>
        Run([.. models.Select(model => Case(model.Model, Cell(), model.Nanoseconds))]);

    public static RunInfo Info(params int[] looks) => new()
    {
        Run = "20260101-000000-abcdef0",
        Profile = "standard",
        Seed = 1,
        StartedUtc = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero),
        Looks = [.. looks],
        Machine = new MachineInfo { Slug = "constructed-2-linux", LogicalCores = 2 },
        Runtime = new RuntimeInfo { Version = "10.0.0" },
    };
}
