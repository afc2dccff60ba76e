using Analysis.Questions.Report;
using Analysis.Reading;
using Analysis.Verdicts;
using Analysis.Verdicts.Competing;

namespace Analysis.Tests.Verdicts.References;

/// <summary>CPython's models stand beside .NET's and win nothing, however fast they are.</summary>
public sealed class BesideTests
{
    private const int Rounds = 12;

    private static readonly Run WithReference = Constructed.OneCell(
        ("Sequential", Around(1000)), ("Thread", Around(500)), ("CPythonSequential", Around(40_000)), ("CPythonThread", Around(10)));

    [Fact]
    public void The_verdicts_are_those_of_the_run_without_them()
    {
        var without = JudgedRun.Of(Constructed.OneCell(("Sequential", Around(1000)), ("Thread", Around(500))), new Rule());
        var with = JudgedRun.Of(WithReference, new Rule());

        var (expected, cell) = (Assert.Single(without.Cells), Assert.Single(with.Cells));
        Assert.Equal(expected.Outcome, cell.Outcome);
        Assert.Equal(["Thread"], cell.Best);
        Assert.Equal("Thread", cell.Recommended);
        Assert.Equal("Sequential", cell.RunnerUp);
        Assert.Equal(expected.Lead, cell.Lead);
        Assert.Equal(
            expected.Models.Select(model => (model.Model, model.Speedup, model.Standing)),
            cell.Models.Select(model => (model.Model, model.Speedup, model.Standing)));
        Assert.DoesNotContain(with.Run.Cases, @case => ReferenceModel.Is(@case.Model));
    }

    [Fact]
    public void No_round_is_measured_for_their_sake() =>
        Assert.Empty(Assert.Single(Stopping.Open(WithReference, new Rule())).Models);

    [Fact]
    public void Every_model_has_its_ratio_to_each_of_them()
    {
        var beside = Assert.Single(JudgedRun.Of(WithReference, new Rule()).Beside);

        Assert.Equal("CPythonThread", beside.Fastest!.Model);
        Assert.Equal(4, beside.Pairs.Length);
        Assert.Equal(80, beside.Ratio("Thread", "CPythonSequential")!.Value.Estimate, 0.5);
        Assert.InRange(80, beside.Ratio("Thread", "CPythonSequential")!.Value.Low, beside.Ratio("Thread", "CPythonSequential")!.Value.High);
        Assert.True(beside.Ratio("Sequential", "CPythonThread")!.Value.High < 1);
    }

    [Fact]
    public void A_run_without_them_has_nothing_beside_it_and_no_section()
    {
        var judged = JudgedRun.Of(Constructed.OneCell(("Sequential", Around(1000)), ("Thread", Around(500))), new Rule());
        Assert.Empty(judged.Beside);
        Assert.Null(BesideSection.Of(judged));
    }

    [Fact]
    public void The_section_names_the_interpreter_and_sets_what_to_use_against_the_fastest_of_CPython()
    {
        var run = WithReference with { Info = Constructed.Info(Rounds) with { References = [new ReferenceInfo("CPython", "3.13.0", true, "fork")] } };

        var judged = JudgedRun.Of(run, new Rule());

        Assert.Equal("Beside CPython", BesideSection.Of(judged)!.Title);
        var row = Assert.Single(BesideSection.Short(judged).Rows);
        Assert.Equal("Thread", row[1]);
        Assert.Equal("CPythonThread", row[3]);
        Assert.StartsWith("0.02", row[5], StringComparison.Ordinal);
    }

    [Fact]
    public void Programs_read_the_same_ratios()
    {
        var judged = JudgedRun.Of(WithReference, new Rule());

        var json = System.Text.Json.JsonDocument.Parse(ReportJson.Render(new ReportContent([judged]), [])).RootElement.GetProperty("runs")[0];

        var beside = Assert.Single(json.GetProperty("beside").EnumerateArray());
        Assert.Equal("CpuBoundSquaring", beside.GetProperty("cell").GetProperty("suite").GetString());
        Assert.Equal("CPythonThread", beside.GetProperty("fastest").GetString());
        Assert.Equal(
            [("CPythonSequential", Rounds), ("CPythonThread", Rounds)],
            beside.GetProperty("references").EnumerateArray().Select(each => (each.GetProperty("model").GetString()!, each.GetProperty("rounds").GetInt32())));
        var pair = Assert.Single(beside.GetProperty("pairs").EnumerateArray(),
            each => each.GetProperty("model").GetString() == "Thread" && each.GetProperty("reference").GetString() == "CPythonSequential");
        Assert.Equal(judged.Beside[0].Ratio("Thread", "CPythonSequential")!.Value.Estimate, pair.GetProperty("ratio").GetProperty("estimate").GetDouble());
        Assert.DoesNotContain(json.GetProperty("cells")[0].GetProperty("models").EnumerateArray(),
            model => ReferenceModel.Is(model.GetProperty("model").GetString()!));
    }

    [Theory]
    [InlineData("CPythonThread", true)]
    [InlineData("CPythonNoGilFuturesProcess", true)]
    [InlineData("CPythonic", false)]
    [InlineData("Thread", false)]
    public void Only_the_names_in_the_list_are_references(string model, bool isReference) => Assert.Equal(isReference, ReferenceModel.Is(model));

    private static double[] Around(double nanoseconds) => [.. Enumerable.Range(0, Rounds).Select(round => nanoseconds * (1 + 0.002 * (round % 3 - 1)))];
}
