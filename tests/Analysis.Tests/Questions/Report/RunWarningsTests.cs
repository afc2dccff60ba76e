using Analysis.Questions.Report;
using Analysis.Reading;

namespace Analysis.Tests.Questions.Report;

public sealed class RunWarningsTests
{
    [Fact]
    public void Cases_are_named_as_everywhere_else()
    {
        var warning = Assert.Single(RunWarnings.Of(MadeUpVerdicts.Report().Runs[0]));
        Assert.Equal("CPU-bound squaring, 4 × 1k squares, Thread", warning.Subject);
    }

    [Fact]
    public void Warnings_of_files_and_of_the_plan_come_first_as_they_are()
    {
        var judged = MadeUpVerdicts.Report().Runs[0];
        var (ofFile, ofPlan) = (new Warning("a", "x.csv:3", "p", "r"), new Warning("case-left-out", "Suite.Model(Count=1)", "p", "r"));
        judged = judged with { Run = judged.Run with { Warnings = [ofFile], Info = judged.Run.Info! with { Warnings = [ofPlan] } } };
        Assert.Equal([ofFile, ofPlan], RunWarnings.Of(judged).Take(2));
    }

    [Theory]
    [InlineData("CpuBoundSquaring", "natural", "CPU-bound squaring, Thread")]
    [InlineData("IoBoundSleep", "matched", "I/O-bound sleeping, matched, Thread")]
    [InlineData("Sorting", "Job-ABC", "Sorting, Job-ABC, Thread")]
    [InlineData("", "", "Thread")]
    public void Names_have_no_part_that_says_nothing(string suite, string configuration, string name) =>
        Assert.Equal(name, CellLabel.WithModel(new Cell(suite, "", configuration, []), "Thread"));
}
