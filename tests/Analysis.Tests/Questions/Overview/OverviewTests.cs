using System.Text.RegularExpressions;
using Analysis.Tests.Commands;

namespace Analysis.Tests.Questions.Overview;

/// <summary>A report on a folder of sixty files.</summary>
public sealed class OverviewTests : IDisposable
{
    private const int ScreenLines = 24, PageBytes = 2_000_000;
    private readonly TemporaryFolder folder = new();

    public OverviewTests() => SixtyFiles.Write(folder["results"]);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_console_fits_a_screen_and_says_how_the_classes_ended()
    {
        var call = Report();
        Assert.Equal(0, call.Code);
        Assert.InRange(call.Output.TrimEnd().Split('\n').Length + call.Errors.Length, 10, ScreenLines);
        Assert.Matches(@"^60 classes with 150 cells: 25 with a winner, 25 undecided, 10 in which nothing competes\.", call.Output);
        Assert.Contains("--all shows everything", call.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void With_all_every_class_is_on_the_console()
    {
        var call = Report("--all");
        Assert.All(Enumerable.Range(1, SixtyFiles.Classes), number => Assert.Contains($"Class{number:00}Benchmarks", call.Output, StringComparison.Ordinal));
    }

    [Fact]
    public void The_page_has_a_row_per_class_which_opens_and_is_small()
    {
        Report();
        var page = File.ReadAllText(folder["out", "index.html"]);
        Assert.InRange(new FileInfo(folder["out", "index.html"]).Length, 100_000, PageBytes);
        var rows = Regex.Matches(page, "<summary>(Class[^<]*)</summary>").Select(match => match.Groups[1].Value).ToArray();
        Assert.Equal(SixtyFiles.Classes, rows.Length);
        Assert.Equal("Class01Benchmarks: MethodA, 2.0× (weak)", rows[0].Replace("2×", "2.0×", StringComparison.Ordinal));
        Assert.StartsWith("Class06Benchmarks: nothing competes; 120 ns to ", rows[5], StringComparison.Ordinal);
        Assert.Contains("<svg", page, StringComparison.Ordinal);
        Assert.Contains("Class60Benchmarks", File.ReadAllText(folder["out", "report.md"]), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(folder["out", "charts"], "*.png"));
    }

    [Fact]
    public void A_few_classes_are_reported_one_after_the_other()
    {
        foreach (var file in Directory.GetFiles(folder["results"]).Where(file => !Path.GetFileName(file).StartsWith("Area.Class0", StringComparison.Ordinal)))
            File.Delete(file);
        File.Delete(folder["results", "Area.Class09Benchmarks-report.csv"]);
        Assert.DoesNotContain("classes with", Report().Output, StringComparison.Ordinal);
    }

    private Invocation Report(params string[] options) => Invocation.Of(["report", folder["results"], "--output", folder["out"], .. options]);
}
