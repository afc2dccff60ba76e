using Analysis.Reading;
using Analysis.Tests.Questions.Report;
using Analysis.Verdicts;

namespace Analysis.Tests.Verdicts;

public sealed class ReadingOrderTests
{
    [Fact]
    public void However_a_run_was_measured_its_verdicts_read_the_same()
    {
        var run = MadeUpRun.Of(rounds: 3);
        var expected = JudgedRun.Of(run, new Rule());
        for (var seed = 0; seed < 5; seed++)
        {
            var cases = run.Cases.ToArray();
            new Random(seed).Shuffle(cases);
            var shuffled = JudgedRun.Of(run with { Cases = [.. cases] }, new Rule());
            Assert.Equal(expected.Cells.Select(cell => cell.Cell), shuffled.Cells.Select(cell => cell.Cell));
            Assert.Equal(expected.Cells.SelectMany(cell => cell.Models).Select(model => model.Model),
                shuffled.Cells.SelectMany(cell => cell.Models).Select(model => model.Model));
        }
    }

    [Fact]
    public void The_baseline_comes_first_and_numbers_ascend()
    {
        var cells = JudgedRun.Of(MadeUpRun.Of(rounds: 3), new Rule()).Cells;
        Assert.All(cells, cell => Assert.Equal("Sequential", cell.Models[0].Model));
        Assert.Equal([100, 1000, 10_000, 100_000, 1_000_000, 100], cells.Take(6).Select(cell => cell.Cell["Grain"]!.Number!.Value));
        Assert.Equal("CpuBoundSquaring", cells[0].Cell.Suite);
    }

    [Fact]
    public void Other_peoples_names_keep_their_order_and_their_numbers_ascend()
    {
        Case Of(string kind, double size, string method) => new(
            new Cell("Sorting", "", "", [new Parameter("Kind", kind), MadeUpVerdicts.Number("Size", size)]), method, [new RoundSample(1, [1, 2, 3])]);
        var run = new Run("x", null, [Of("zebra", 100, "Z"), Of("zebra", 20, "A"), Of("ant", 100, "A"), Of("zebra", 20, "Z")], null, []);
        var cells = JudgedRun.Of(run, new Rule()).Cells;
        Assert.Equal(["zebra 20", "zebra 100", "ant 100"], cells.Select(cell => $"{cell.Cell.Parameters[0].Text} {cell.Cell.Parameters[1].Text}"));
        Assert.Equal(["Z", "A"], cells[0].Models.Select(model => model.Model));
    }

    [Fact]
    public void Cells_of_fewer_parameters_come_in_their_order_beside_those_of_more()
    {
        Case Of(params double[] values) => new(
            new Cell("Sorting", "", "", [.. values.Select((value, i) => MadeUpVerdicts.Number(i == 0 ? "Size" : "Kind", value))]), "A",
            [new RoundSample(1, [1, 2])]);
        var cells = JudgedRun.Of(new Run("x", null, [Of(2, 1), Of(1), Of(1, 5), Of(1, 3)], null, []), new Rule()).Cells;
        Assert.Equal(["1", "1 3", "1 5", "2 1"], cells.Select(cell => string.Join(' ', cell.Cell.Parameters.Select(each => each.Text))));
    }
}
