using Bench.Rounds;
using Bench.Tests.Plan;

namespace Bench.Tests.Rounds;

public sealed class RunSoFarTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Path => _folder["measurements.csv"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_was_written_is_what_the_run_has_so_far()
    {
        var twin = Planned.Squaring("Thread") with { Twin = true };
        using (var file = MeasurementFile.Open(Path))
        {
            file.Append(MeasuredRows.Rows(Planned.Squaring("Thread"), 1, 1, 2, 9));
            file.Append(MeasuredRows.Rows(Planned.Squaring("Thread"), 2, 4, 4, 4));
            file.Append(MeasuredRows.Rows(twin, 2, 5, 5, 5));
        }

        var run = RunSoFar.Read(Path);

        Assert.True(run.Has(Planned.Squaring("Thread"), 1));
        Assert.True(run.Has(twin, 2));
        Assert.False(run.Has(twin, 1));
        Assert.False(run.Has(Planned.Squaring("Async"), 1));
        var cases = run.Until(1, Infos.Of()).Cases;
        Assert.Equal([1.0, 2.0, 9.0], Assert.Single(Assert.Single(cases).Rounds).Nanoseconds);
    }

    [Fact]
    public void A_case_on_one_of_two_runtimes_comes_back_in_the_cell_that_was_planned()
    {
        var (ten, nine) = (Planned.Squaring("Thread") with { Runtime = ".NET 10.0.12" }, Planned.Squaring("Thread") with { Runtime = ".NET 9.0.23" });
        using (var file = MeasurementFile.Open(Path))
        {
            file.Append(MeasuredRows.Rows(ten, 1, 1, 2, 9));
            file.Append(MeasuredRows.Rows(nine, 1, 3, 3, 3));
        }

        var run = RunSoFar.Read(Path);

        Assert.True(run.Has(ten, 1) && run.Has(nine, 1));
        Assert.False(run.Has(Planned.Squaring("Thread"), 1));
        Assert.Equal([ten.Cell(), nine.Cell()], run.Until(1, Infos.Of()).Cases.Select(each => each.Cell));
        Assert.EndsWith(",Runtime=.NET 9.0.23)", nine.Name, StringComparison.Ordinal);
    }

    [Fact]
    public void A_matched_case_comes_back_with_its_dop_in_the_cell_that_was_planned()
    {
        var matched = Planned.Squaring("Thread") with { Dop = 3 };
        using (var file = MeasurementFile.Open(Path)) file.Append(MeasuredRows.Rows(matched, 1, 1, 2, 9));

        var run = RunSoFar.Read(Path);

        Assert.True(run.Has(matched, 1));
        Assert.False(run.Has(Planned.Squaring("Thread"), 1));
        Assert.Equal(matched.Cell(), Assert.Single(run.Until(1, Infos.Of()).Cases).Cell);
        Assert.Equal("CpuBoundSquaring.Thread(TaskCount=64,Grain=1000,Dop=3,Configuration=matched)", matched.Name);
    }
}
