using System.Globalization;
using Bench.Laps;
using Bench.Tests.Rounds;

namespace Bench.Tests.Laps;

public sealed class LaunchScriptTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly CultureInfo _culture = CultureInfo.CurrentCulture;

    public void Dispose()
    {
        CultureInfo.CurrentCulture = _culture;
        _folder.Dispose();
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("ru-RU")]
    [InlineData("")]
    public void A_script_comes_back_as_it_was_written_in_any_culture(string culture)
    {
        CultureInfo.CurrentCulture = new CultureInfo(culture);
        var script = new LaunchScript(TimeSpan.FromSeconds(1.25), 20, TimeSpan.FromMilliseconds(0.5), -7, Cold: true,
        [
            new ScriptedCase("CpuBoundSquaring", "Squaring", "Async", 64, 1_000_000_000_000, Twin: true, Plant: 0.05),
            new ScriptedCase("IoBoundSleep", "Sleep", "Thread", 4, 1_000_000, Dop: 3),
            new ScriptedCase("ImbalanceSuite", "Squaring (skewed imbalance 0.25, seed 12)", "Plinq", 32, 1_000_000, Dop: 2),
        ])
        { Pauses = 3 };

        script.Write(_folder["script"]);
        var read = LaunchScript.Read(_folder["script"]);

        Assert.Equal(script.Cases, read.Cases.AsEnumerable());
        Assert.Equal(script with { Cases = [] }, read with { Cases = [] });
    }

    [Theory]
    [InlineData("")]
    [InlineData("1 2 three 4 0")]
    [InlineData("1 2 3")]
    [InlineData("1 2 3 4 0\nCpuBoundSquaring Squaring")]
    [InlineData("1 2 3 4 0\nCpuBoundSquaring Squaring Async many 1 0 0 0")]
    public void A_damaged_script_is_named(string text)
    {
        File.WriteAllText(_folder["script"], text);

        Assert.Contains(_folder["script"], Assert.Throws<CaseFailedException>(() => LaunchScript.Read(_folder["script"])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_script_that_is_not_there_is_a_failure()
    {
        Assert.Throws<CaseFailedException>(() => LaunchScript.Read(_folder["nothing"]));
        Assert.Contains(LaunchScript.Variable, Assert.Throws<CaseFailedException>(() => LaunchScript.Read(null)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("ru-RU")]
    [InlineData("")]
    public void A_record_comes_back_as_it_was_told_in_any_culture(string culture)
    {
        CultureInfo.CurrentCulture = new CultureInfo(culture);
        CaseRecord[] records =
        [
            new(3, 72_000, [new Lap(1, 10, 1_000, 300_000), new Lap(2, 10, 1_100, null)], new CaseCosts(1234.5, 17, 0.25, null), null),
            new(4, 72_000, [new Lap(1, 10, 1_000, null)],
                new CaseCosts(null, null, null, 7) { VoluntarySwitches = 0.125, InvoluntarySwitches = 0, PeakMemoryBytes = 5_000_000_000 }, null),
            new(0, 0, [], null, "it failed: twice"),
        ];

        foreach (var record in records)
        {
            var read = CaseRecord.Parse(record.ToString())!;
            Assert.Equal(record.Laps, read.Laps.AsEnumerable());
            Assert.Equal(record with { Laps = [] }, read with { Laps = [] });
        }
    }

    [Fact]
    public void A_failure_of_several_lines_is_told_in_one() =>
        Assert.Equal("one two three", CaseRecord.Parse(new CaseRecord(0, 0, [], null, "one\ntwo\tthree").ToString())!.Failure);

    [Theory]
    [InlineData("")]
    [InlineData("// BeforeActualRun")]
    public void Other_lines_hold_no_record(string line) => Assert.Null(CaseRecord.Parse(line));
}
