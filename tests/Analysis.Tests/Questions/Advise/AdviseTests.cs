using System.Collections.Immutable;
using System.Globalization;
using Analysis.Questions.Advise;
using Analysis.Reading;
using Analysis.Verdicts;

namespace Analysis.Tests.Questions.Advise;

/// <summary>Makespans that are straight lines on logarithmic scales, so that what lies between the cells is known exactly.</summary>
public sealed class AdviseTests
{
    private static readonly double[] counts = [4, 64], grains = [10_000, 1_000_000, 100_000_000];
    private static readonly string[] models = ["Sequential", "Thread"];

    // Sequential takes N·g ns and Thread 1000·√(N·g): they cross at N·g = 10⁶, and the gain of Thread is √(N·g)/1000.
    [Theory]
    [InlineData(16, 1_000_000, "Thread", 4)]
    [InlineData(4, 1_000_000, "Thread", 2)]
    [InlineData(64, 100_000_000, "Thread", 80)]
    [InlineData(16, 20_000, "Sequential", 1)]
    public void Between_the_cells_the_answer_and_its_gain_are_those_of_the_line(double tasks, double grain, string model, double gain)
    {
        var best = Ask(tasks, grain).Suggestion!.Best;
        Assert.Equal(model, best.Model);
        Assert.Equal(gain, best.Gain!.Value, gain * 1e-6);
        Assert.Equal(model == "Thread" ? 1000 * Math.Sqrt(tasks * grain) : tasks * grain, best.Nanoseconds, best.Nanoseconds * 0.02);
    }

    [Fact]
    public void Nearby_changes_are_where_the_lines_cross()
    {
        var changes = Ask(16, 1_000_000).Changes;
        var change = Assert.Single(changes);
        Assert.Equal(("Grain", "Sequential", true), (change.Along, change.Model, change.IsBelow));
        Assert.InRange(change.At, 62_500 / 1.02, 62_500 * 1.02);
        var other = Assert.Single(Ask(16, 50_000).Changes, each => each.Along == "TaskCount");
        Assert.Equal(("Thread", false), (other.Model, other.IsBelow));
        Assert.InRange(other.At, 20 / 1.02, 20 * 1.02);
    }

    [Theory]
    [InlineData(3, 1_000_000)]
    [InlineData(65, 1_000_000)]
    [InlineData(16, 9_000)]
    [InlineData(16, 200_000_000)]
    public void Outside_of_what_was_measured_nothing_is_guessed(double tasks, double grain)
    {
        var content = Ask(tasks, grain);
        Assert.Null(content.Suggestion);
        Assert.Empty(content.Changes);
        Assert.Contains("nothing can be said", content.Headline.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void First_batches_and_warm_ones_are_not_mixed() => Assert.Null(Ask(16, 1_000_000, cold: true).Suggestion);

    [Fact]
    public void The_answer_is_a_sentence() => Assert.Equal(
        "For 16 tasks of 1 ms each use Thread, 4.0× as fast as Sequential; nothing else is measurably faster.", Ask(16, 1_000_000).Headline.ToString());

    private static AdviseContent Ask(double tasks, double grain, bool cold = false)
    {
        var cases =
            from n in counts
            from g in grains
            from model in models
            let cell = new Cell("IoBoundSleep", "Sleep", "natural", [Number("TaskCount", n, null), Number("Grain", g, "ns")])
            let typical = model == "Thread" ? 1000 * Math.Sqrt(n * g) : n * g
            select new Case(cell, model, [.. Enumerable.Range(1, 12).Select(round => new RoundSample(round, [typical * (1 + 0.001 * (round % 4))]))]);
        var run = new Run("run", null, cases.ToImmutableArray(), "Sequential", []);
        return new AdviseContent(JudgedRun.Of(run, new Rule()), "run", "Sleep", cold, tasks, new Measure("Grain", "ns", null), grain);
    }

    private static Parameter Number(string name, double value, string? unit) => new(name, value.ToString(CultureInfo.InvariantCulture), value, unit);
}
