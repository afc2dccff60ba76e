using Analysis.Questions.Report;
using Analysis.Reading;
using Analysis.Reading.Views;
using Analysis.Tests.Reading;
using Analysis.Verdicts;

namespace Analysis.Tests.Questions.Report;

/// <summary>Whatever leaves a cell of somebody's file undecided, the report says what to do next.</summary>
public sealed class OpenCellsTests
{
    [Theory]
    [InlineData("Method,Mean,Error,StdDev\nZip,10.0 us,0.1 us,0.1 us\nZap,10.8 us,0.1 us,0.1 us\n", "WithLaunchCount(5)")]
    [InlineData("Method,Mean\nZip,10.0 us\nZap,30.0 us\n", "the column Error")]
    [InlineData("Method,Mean,Error\nZip,10.0 us,0.1 us\nZap,NA,NA\n", "BenchmarkDotNet's log")]
    [InlineData("Method,Mean,Error\nZip,NA,NA\n", "BenchmarkDotNet's log")]
    [InlineData("Method,Mean,Error\nZip,10.0 us,0.1 us\n", "measure another one")]
    [InlineData("Method,Kind,Mean,Error\nZip,a,10.0 us,0.1 us\nZip,b,30.0 us,0.1 us\n", "--compete Kind")]
    public void Each_reason_has_its_remedy(string text, string remedy) => Assert.Contains(remedy, NextSteps(text), StringComparison.Ordinal);

    [Fact]
    public void Where_all_is_decided_there_is_nothing_to_do() =>
        Assert.Null(NextSteps("Method,Mean,Error,StdDev\nZip,10.0 us,0.1 us,0.1 us\nZap,30.0 us,0.1 us,0.1 us\n"));

    private static string? NextSteps(string text)
    {
        Run view = Assert.Single(RunViews.Usual(InputFiles.Read("N.Open-report.csv", text)));
        return OpenCells.NextSteps(JudgedRun.Of(view, new Rule()));
    }
}
