using Analysis.Calibration;
using Analysis.Page;
using Analysis.Questions.Report;
using Analysis.Statistics;

namespace Analysis.Tests.Questions.Report;

public class WorthSectionTests
{
    [Fact]
    public void Every_run_whose_noise_is_known_has_a_row()
    {
        var worth = new OwnCalibration(5, 13, 7, 0.021, 0.09, new Share(3, 2000), [(0.05, new Share(1600, 2000)), (0.10, new Share(2000, 2000))]);

        var section = WorthSection.Of([("machine/first", worth), ("machine/second", null)]);

        var table = Assert.Single(section!.Blocks.OfType<TableBlock>()).Table;
        Assert.Equal(["Run", "Rounds", "Models", "A launch varies by", "In the noisiest tenth by", "False winners where nothing differs", "5% found",
            "10% found"], table.Headings.Select(column => column.Heading));
        // Clopper-Pearson: 3 of 2000 is 0.03% to 0.44%, 1600 of 2000 78.18% to 81.73%, 2000 of 2000 99.82% on.
        Assert.Equal(["machine/first", "5 to 13", "7", "2.1%", "9.0%", "0.15% [0.03, 0.44]", "80.00% [78.18, 81.73]", "100.00% [99.82, 100.00]"],
            Assert.Single(table.Rows));
    }

    [Fact]
    public void Without_any_there_is_no_section() => Assert.Null(WorthSection.Of([("machine/run", null)]));
}
