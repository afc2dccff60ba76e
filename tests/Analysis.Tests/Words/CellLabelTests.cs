using Analysis.Reading;

namespace Analysis.Tests.Words;

/// <summary>Cells in few letters.</summary>
public sealed class CellLabelTests
{
    [Theory]
    [InlineData("IoFiles", "bytes", 65_536, "reading cached files, 64 × 64 KB")]
    [InlineData("IoMixed", "ns", 2_000_000, "half computing, half waiting, 64 × 2 ms")]
    [InlineData("CpuBoundSquaring", "squares", 10_000, "CPU-bound squaring, 64 × 10k squares")]
    public void A_grain_has_the_unit_that_people_say(string suite, string unit, double grain, string expected) => Assert.Equal(expected,
        CellLabel.WithSuite(new Cell(suite, "", "natural", [new Parameter("TaskCount", "64", 64), new Parameter("Grain", "", grain, unit)])));

    [Fact]
    public void A_size_alone_says_that_each_task_has_it() =>
        Assert.Equal("4 KB each", CellLabel.Of([new Parameter("Grain", "4096", 4_096, GrainUnitName.Bytes)]));
}
