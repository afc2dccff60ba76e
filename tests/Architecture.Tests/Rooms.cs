namespace Architecture.Tests;

/// <summary>
/// The rooms, which are the folders, and the arrows between them. A line is a room and what it uses; it may also use whatever that uses. A room stands below
/// all it uses, so that there is no circle. <c>docs/architecture.md</c> draws the same.
/// </summary>
internal static class Rooms
{
    /// <summary>What both programs need.</summary>
    public static readonly Floorplan Library = new("analysis/Core", "Analysis",
    [
        "Statistics:",
        "Tables:",
        "Results: Tables",
        "Figures: Statistics, Results",
        "Reading: Results, Statistics",
        "Verdicts: Reading",
        "Calibration: Verdicts, Figures",
        "Histories: Verdicts",
        "Timelines: Results",
    ]);

    /// <summary>The program that shows.</summary>
    public static readonly Floorplan Analysis = new("analysis/Program", "Analysis",
    [
        "Words:",
        "Charts: Words",
        "Rendering: Charts",
        "Page: Charts",
        "Formats: Page, Rendering",
        "Questions: Formats",
        "Commands: Questions",
    ]);

    /// <summary>The program that measures.</summary>
    public static readonly Floorplan Bench = new("bench", "Bench",
    [
        "Processes:",
        "Workloads: Processes",
        "Workers: Processes, Workloads",
        "Models: Workers",
        "Primitives: Models",
        "Laps: Primitives",
        "Traces: Models",
        "Suites: Laps",
        "Plan: Suites",
        "Rounds: Plan",
        "Screen: Rounds",
        "BenchmarkDotNet: Rounds, Processes",
        "Machines: Workloads",
        "Demos: Traces",
        "Reference: Rounds, Processes",
        "Claims: Reference",
        "Commands: BenchmarkDotNet, Claims, Screen, Machines, Demos",
    ]);
}
