using System.Globalization;
using System.Text.RegularExpressions;
using Analysis.Calibration;
using Analysis.Formats;
using Analysis.Questions.Calibrate;
using Analysis.Tests.Commands;

namespace Analysis.Tests.Calibration;

/// <summary>What <c>docs/verdicts.md</c> publishes is what the program finds.</summary>
public partial class PublishedTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "verdicts.md"));

    [Fact]
    public void The_page_has_a_part_that_the_program_keeps_up_to_date()
    {
        Assert.NotNull(MarkedPart.Replace(Page, CalibrationPage.Part, "new"));
        Assert.Matches(Command(), Page);
    }

    [Fact]
    public void Every_published_target_is_met() => Assert.DoesNotMatch(new Regex(@"\| no \|"), Page);

    // One row of the table, simulated again with the seed and the replicates that the page names: the code has not changed since.
    [Fact]
    public void A_published_figure_is_found_again()
    {
        var command = Command().Match(Page);
        var (replicates, seed) = (int.Parse(command.Groups[1].Value, CultureInfo.InvariantCulture),
            int.Parse(command.Groups[2].Value, CultureInfo.InvariantCulture));
        var row = Calibrator.Run([new Setting("log-normal", 0.03, StandardPlan.Models, 0.10, [13])], NoiseList.All, replicates, seed)[0];
        var published = Regex.Match(Page, @"^\| 13 \| [^|]+ \| [^|]+ \| [^|]+ \| ([^|]+) \| [^|]+ \|$", RegexOptions.Multiline).Groups[1].Value;
        // Other mathematical libraries differ in the last digit, which moves a cell in ten thousand.
        Assert.InRange(100 * row.Power.Rate!.Value, Number(published) - 0.15, Number(published) + 0.15);
    }

    // What the README quotes is what the page's table of targets says.
    [Theory]
    [InlineData("false winners where nothing differs", "at most {0} under")]
    [InlineData("comparisons decided in the wrong direction", "at most {0} |")]
    [InlineData("differences of 10% found at 3% noise", "in {1:0}% of cells")]
    public void The_readme_quotes_the_published_figures(string target, string quote)
    {
        var worst = Regex.Match(Page, $@"^\| {Regex.Escape(target)}[^|]*\| [^|]+ \| ([\d.]+%)", RegexOptions.Multiline).Groups[1].Value;
        var readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));
        Assert.Contains(string.Format(CultureInfo.InvariantCulture, quote, worst, Number(worst)), readme, StringComparison.Ordinal);
    }

    private static double Number(string percent) => double.Parse(percent.TrimEnd('%'), CultureInfo.InvariantCulture);

    [GeneratedRegex(@"analysis calibrate --replicates (\d+) --seed (\d+)(?: --noise RUN)?:")]
    private static partial Regex Command();
}
