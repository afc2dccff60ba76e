using Analysis.Tests.Commands;
using Analysis.Verdicts.RunToRun;
using Folder = Analysis.Results.RunFolder;

namespace Analysis.Tests.Fleets;

/// <summary>Machines of the same slug stay apart, and runs of before there were fingerprints find their machine.</summary>
public sealed class MachineNamesTests : IDisposable
{
    private static readonly MachineInfo old = new() { Slug = "cpu-2-linux", LogicalCores = 2 };
    private static readonly MachineInfo one = old with { Fingerprint = "aaaaaa" }, other = old with { Fingerprint = "bbbbbb" };

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void An_old_run_belongs_to_the_only_machine_of_its_slug()
    {
        var names = MachineNames.Of([old, one]);
        Assert.Equal("cpu-2-linux-aaaaaa", names[old]);
        Assert.Equal(names[one], names[old]);
    }

    [Fact]
    public void An_old_run_stays_apart_where_there_are_two()
    {
        var names = MachineNames.Of([old, one, other]);
        Assert.Equal(3, new[] { names[old], names[one], names[other] }.Distinct().Count());
    }

    [Fact]
    public void Two_machines_of_one_slug_are_other_machines_and_an_old_run_may_be_of_either()
    {
        Assert.True(Comparability.OtherMachine(RunOf(one), RunOf(other)));
        Assert.False(Comparability.OtherMachine(RunOf(old), RunOf(other)));
        Assert.False(Comparability.OtherMachine(RunOf(one), RunOf(one)));
    }

    [Fact]
    public void Many_that_want_the_same_new_folder_at_once_get_one_each()
    {
        var paths = new string[64];
        Parallel.For(0, paths.Length, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i =>
        {
            var mine = Folder.Create(folder.Root, "machine", "20260101-000000");
            mine.Write(Reading.SuiteFile.Info);
            paths[i] = mine.Path;
        });

        Assert.Equal(paths.Length, paths.Distinct().Count());
    }

    private static Analysis.Reading.Run RunOf(MachineInfo machine) => new("run", Reading.SuiteFile.Info with { Machine = machine }, [], null, []);
}
