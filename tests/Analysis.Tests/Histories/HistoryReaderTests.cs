using Analysis.Histories;
using Analysis.Tests.Commands;

namespace Analysis.Tests.Histories;

/// <summary>What counts as a version, and in which order they come.</summary>
public sealed class HistoryReaderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Runs_come_in_the_order_of_their_starts()
    {
        Commands.RunFolder.Write(folder.Root, run: "20260103-000000-ccccc3c");
        Commands.RunFolder.Write(folder.Root, run: "20260101-000000-aaaaa1a");
        Commands.RunFolder.Write(folder.Root, run: "20260102-000000-bbbbb2b");
        var history = Read(folder.Root);
        Assert.Equal(VersionOrder.Starts, history.Order);
        Assert.Equal(["2026-01-01", "2026-01-02", "2026-01-03"], Labels(history));
    }

    [Fact]
    public void Twins_that_were_slowed_on_purpose_are_no_part_of_a_history()
    {
        var run = Path.Combine(Commands.RunFolder.Write(folder.Root, run: "20260101-000000-aaaaa1a"), "measurements.csv");
        var rows = File.ReadAllLines(run);
        File.AppendAllLines(run, rows.Where(row => row.Contains(",Thread,", StringComparison.Ordinal))
            .Select(row => row.Replace(",Thread,", ",Thread′,", StringComparison.Ordinal)));

        Assert.Contains(Analysis.Reading.RunReader.Read([Path.GetDirectoryName(run)!], new ReadOptions())[0].Cases, each => each.Model == "Thread′");
        Assert.DoesNotContain(Read(folder.Root).Versions[0].Run.Cases, each => each.Model == "Thread′");
    }

    [Fact]
    public void Files_come_in_the_order_of_the_dates_in_their_names_whatever_they_begin_with()
    {
        var files = new MadeUpHistory(3, 2).Write(folder.Root, version => $"{"cab"[version]}-2025010{version + 1}-report.csv");
        var history = Read([.. files.Reverse()]);
        Assert.Equal(VersionOrder.Dates, history.Order);
        Assert.Equal(["2025-01-01", "2025-01-02", "2025-01-03"], Labels(history));
        Assert.Single(CaseHistory.In(history.Versions).Select(each => each.Cell.Suite).Distinct());
        Assert.Equal(2, CaseHistory.In(history.Versions).Length);
    }

    [Fact]
    public void Dates_are_found_in_folders_too_and_the_files_of_one_folder_belong_together()
    {
        new MadeUpHistory(3, 2).Write(folder.Root, version => $"2025-0{version + 1}-01/results/Sorting-report.csv");
        new MadeUpHistory(3, 3).Write(folder.Root, version => $"2025-0{version + 1}-01/results/Searching-report.csv");
        var history = Read(folder.Root);
        Assert.Equal(["2025-01-01", "2025-02-01", "2025-03-01"], Labels(history));
        Assert.Equal(5, CaseHistory.In(history.Versions).Length);
    }

    [Fact]
    public void Classes_of_the_same_date_are_one_version()
    {
        new MadeUpHistory(3, 2).Write(folder.Root, version => $"Sorting-2025-0{version + 1}-01-report.csv");
        new MadeUpHistory(3, 3).Write(folder.Root, version => $"Searching-2025-0{version + 1}-01-report.csv");
        var history = Read(folder.Root);
        Assert.Equal(3, history.Versions.Length);
        Assert.Equal(["Searching", "Sorting"], CaseHistory.In(history.Versions).Select(each => each.Cell.Suite).Distinct().Order());
    }

    [Fact]
    public void Without_dates_arguments_keep_their_order_and_a_folder_is_read_by_name_and_both_are_said()
    {
        var files = new MadeUpHistory(12, 2).Write(folder.Root, version => $"Sorting-v{version + 1}-report.csv");
        var byName = Read(folder.Root);
        Assert.Equal(VersionOrder.Names, byName.Order);
        Assert.Equal(Enumerable.Range(1, 12).Select(i => $"Sorting-v{i}"), Labels(byName));
        Assert.Contains(byName.Warnings, warning => warning.Code == "order-by-name");
        var named = Read(files[2], files[0], files[1]);
        Assert.Equal(VersionOrder.Arguments, named.Order);
        Assert.Equal(["Sorting-v3", "Sorting-v1", "Sorting-v2"], Labels(named));
        Assert.Equal(2, CaseHistory.In(named.Versions).Length);
    }

    [Fact]
    public void Several_classes_in_one_folder_are_one_version()
    {
        new MadeUpHistory(1, 2).Write(folder.Root, _ => "Sorting-report.csv");
        File.WriteAllText(folder["Text-report.csv"], "Method,Mean,Error\nJoin,10 ns,1 ns\n");
        Assert.Single(Read(folder.Root).Versions);
    }

    [Fact]
    public void Times_of_two_machines_are_no_history()
    {
        Commands.RunFolder.Write(folder.Root, machine: "one");
        Commands.RunFolder.Write(folder.Root, machine: "two");
        var fault = Assert.Throws<InputException>(() => Read(folder.Root));
        Assert.Contains("runs of 2 machines (one, two)", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Machines_that_are_called_the_same_are_told_apart_by_their_fingerprints()
    {
        Commands.RunFolder.Write(folder.Root, run: "20260101-000000-aaaaa1a", fingerprint: "00000a");
        Commands.RunFolder.Write(folder.Root, run: "20260102-000000-bbbbb2b", fingerprint: "00000b");
        var fault = Assert.Throws<InputException>(() => Read(folder.Root));
        Assert.Contains("runs of 2 machines (cpu-2-linux-00000a, cpu-2-linux-00000b)", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_of_before_there_were_fingerprints_goes_on_in_the_history_of_the_only_machine_of_its_name()
    {
        Commands.RunFolder.Write(folder.Root, run: "20260101-000000-aaaaa1a");
        Commands.RunFolder.Write(folder.Root, run: "20260102-000000-bbbbb2b", fingerprint: "00000b");
        Assert.Equal(2, Read(folder.Root).Versions.Length);

        Commands.RunFolder.Write(folder.Root, run: "20260103-000000-ccccc3c", fingerprint: "00000c");
        var fault = Assert.Throws<InputException>(() => Read(folder.Root));
        Assert.Contains("runs of 3 machines (cpu-2-linux, cpu-2-linux-00000b, cpu-2-linux-00000c)", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_version_that_cannot_be_read_is_left_out_and_named()
    {
        var files = new MadeUpHistory(4, 2).Write(folder.Root);
        File.WriteAllText(files[1], "Method,Mean\n\"never closed,1 ns\n");
        var history = Read(folder.Root);
        Assert.Equal(3, history.Versions.Length);
        Assert.Contains(Path.GetFileName(files[1])[..^"-report.csv".Length],
            Assert.Single(history.Warnings, warning => warning.Code == "version-left-out").Subject, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("BenchmarkRun-joined-2022-04-12-16-04-44", "2022-04-12T16:04:44", null)]
    [InlineData("Sorting_20260131", "2026-01-31T00:00:00", null)]
    [InlineData("20260101-000000-abc1234", "2026-01-01T00:00:00", "abc1234")]
    [InlineData("v1.2.3-0a1b2c3d", null, "0a1b2c3d")]
    [InlineData("Feb-30-2026-02-30", null, null)]
    [InlineData("Sorting", null, null)]
    [InlineData("Benchmarks.Effaced", null, null)]
    [InlineData("Big1234567", null, null)]
    public void A_name_tells_a_date_and_a_commit(string name, string? time, string? commit)
    {
        var found = VersionName.In(name);
        Assert.Equal(time is null ? null : DateTimeOffset.Parse(time + "Z", System.Globalization.CultureInfo.InvariantCulture), found.Time);
        Assert.Equal(commit, found.Commit);
    }

    private static History Read(params string[] paths) => HistoryReader.Read(paths, new ReadOptions());

    private static IEnumerable<string> Labels(History history) => history.Versions.Select(version => version.Label);
}
