using Bench.Laps;
using Bench.Models;
using Bench.Plan;
using Bench.Reference;
using Bench.Tests.Rounds;
using Bench.Workloads;

namespace Bench.Tests.Reference;

public sealed class InterpreterTests : IDisposable
{
    private const int HangLimit = 60_000;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("""{"implementation":"PyPy","version":"3.10.0","gil":true,"startMethod":"fork"}""", "it is PyPy")]
    [InlineData("""{"implementation":"CPython","version":"2.7.18","gil":true,"startMethod":"fork"}""", "3.7 is the oldest")]
    [InlineData("""{"implementation":"CPython","gil":true}""", "does not answer as a Python does")]
    [InlineData("Python 3.13.0", "does not answer as a Python does")]
    public void What_is_no_CPython_that_will_do_is_a_warning_with_a_remedy(string who, string problem)
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("the fake interpreter is a shell script");

        var (found, missing) = Interpreter.Find([FakeInterpreter.Write(_folder, "", who)]);

        Assert.Empty(found);
        var warning = Assert.Single(missing);
        Assert.Contains(problem, warning.Problem, StringComparison.Ordinal);
        Assert.Contains("--reference", warning.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void A_free_threaded_one_is_a_second_reference_and_a_second_of_the_same_kind_is_none()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("the fake interpreter is a shell script");
        using var other = new TemporaryFolder();
        using var third = new TemporaryFolder();
        var free = """{"implementation":"CPython","version":"3.13.0","gil":false,"startMethod":"fork"}""";

        var (found, missing) = Interpreter.Find(
            [FakeInterpreter.Write(_folder, ""), FakeInterpreter.Write(other, "", free), FakeInterpreter.Write(third, "", free)]);

        Assert.Equal(["CPython", "CPythonNoGil"], found.Select(each => each.Info.Prefix));
        Assert.Contains("one such interpreter is measured already", Assert.Single(missing).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void One_that_is_not_there_is_a_warning_and_nothing_more() =>
        Assert.Contains("could not be started", Assert.Single(Interpreter.Find([_folder["nothing"]]).Missing).Problem, StringComparison.Ordinal);

    [Theory(Timeout = HangLimit)]
    [InlineData("Squaring", 700)]
    [InlineData("Sleep", 1_000_000)]
    public async Task The_real_one_returns_the_right_checksum_in_every_model(string workload, long grain)
    {
        if (Interpreter.Find([Interpreter.Any]).Found is not [var python]) { Assert.Skip("no Python 3 to be had"); return; }
        foreach (var model in ReferenceModel.Names(python.Info.Prefix))
        {
            ScriptedCase[] cases = [new("Suite", workload, model, 3, grain), new("Suite", workload, model, 17, grain)];
            var script = _folder["script.txt"];
            new LaunchScript(TimeSpan.Zero, 3, TimeSpan.FromMilliseconds(0.1), 1, Cold: false, [.. cases]).Write(script);

            var answer = await Task.Run(() => ReferenceProcess.Run(python.Path, [script], TimeSpan.FromSeconds(30)), TestContext.Current.CancellationToken);

            Assert.Null(answer.Failure);
            var lines = ReferenceLine.Parse(answer.Lines, cases.Length);
            Assert.True(lines is not null, $"{model}: {string.Join('\n', answer.Lines)}");
            Assert.All(lines.Value, line =>
            {
                var record = line.Judge(cases[line.Case], new Batch(WorkloadList.Find(workload), cases[line.Case].TaskCount, grain).Checksum());
                Assert.True(record.Failure is null, $"{model}: {record.Failure}");
                Assert.NotEmpty(record.Laps);
            });
        }
    }

    [Fact]
    public void What_takes_CPython_more_than_a_second_a_batch_is_left_out_with_its_reason()
    {
        var request = new PlanRequest(Profiles.Quick, []) { References = ReferenceModel.Names(ReferenceModel.WithGil) };

        var plan = Planner.Plan(request, SuiteShape.All);

        Assert.All(plan.Cases.Where(@case => ReferenceModel.Is(@case.Model)), @case => Assert.True(CostModel.ReferenceSeconds(@case) <= 1));
        Assert.Equal(6, plan.LeftOut.Count(warning => warning.Problem.Contains("CPython", StringComparison.Ordinal)));
        Assert.All(plan.Cases.GroupBy(@case => @case.Cell()), cell => Assert.Contains(cell, @case => !ReferenceModel.Is(@case.Model)));
        Assert.DoesNotContain(plan.Cases, @case => @case.Cold && ReferenceModel.Is(@case.Model));
    }
}
