using Analysis.Reading;

namespace Analysis.Tests.Reading;

/// <summary>Files, folders, globs, and several of them.</summary>
public sealed class PathTests : IDisposable
{
    private readonly InputFiles files = new();

    public PathTests()
    {
        AddRun("results/cpu-a/20260102-000000-b");
        AddRun("results/cpu-a/20260101-000000-a");
        AddRun("results/cpu-b/20260103-000000-c");
        files.Add("results/cpu-a/20260101-000000-a/report/verdicts.csv", "Method,Mean\nnot a benchmark,1 us\n");
        files.Add("theirs/N.One-report.csv", "Method,Mean,Ratio\nA,1.5 us,1.00\nB,3.0 us,2.00\n");
        files.Add("theirs/N.Two-report.csv", "Method,Mean,Ratio\nC,1.5 us,1.00\nD,3.0 us,2.00\n");
        files.Add("theirs/old/N.One-report.csv", "Method,Mean\nA,1.25 us\n");
        files.Add("theirs/people.csv", "Name,Age\nAda,36\n");
        files.Add("theirs/notes.txt", "Method,Mean\n");
    }

    public void Dispose() => files.Dispose();

    [Theory]
    [InlineData("results", "20260101-000000-a 20260102-000000-b 20260103-000000-c")]
    [InlineData("results/cpu-a", "20260101-000000-a 20260102-000000-b")]
    [InlineData("results/cpu-b/20260103-000000-c", "20260103-000000-c")]
    [InlineData("results/cpu-b/20260103-000000-c/measurements.csv", "20260103-000000-c")]
    [InlineData("results/cpu-b/20260103-000000-c/run.json", "20260103-000000-c")]
    [InlineData("results/*/*-a", "20260101-000000-a")]
    [InlineData("results/**/measurements.csv", "20260101-000000-a 20260102-000000-b 20260103-000000-c")]
    [InlineData("results/cpu-?", "20260101-000000-a 20260102-000000-b 20260103-000000-c")]
    [InlineData("results/cpu-?/*-b/", "20260102-000000-b")]
    [InlineData("results/*/20260102-000000-b/run.json", "20260102-000000-b")]
    [InlineData("results/cpu-b/**", "20260103-000000-c")]
    [InlineData("**/cpu-b", "20260103-000000-c")]
    [InlineData("r*/**/cpu-?/**/????????????????c", "20260103-000000-c")]
    public void Runs_of_this_suite_are_found_below_a_path(string path, string expected) =>
        Assert.Equal(expected, string.Join(' ', Read(path).Select(run => run.Info!.Run)));

    [Fact]
    public void A_folder_of_somebodys_files_is_one_run_and_each_class_keeps_its_baseline()
    {
        var runs = Read("theirs");
        Assert.Equal(["theirs", "old"], runs.Select(run => run.Name));
        Assert.Equal(["One", "One", "Two", "Two"], runs[0].Cases.Select(each => each.Cell.Suite));
        Assert.Null(runs[0].Baseline);
        Assert.Equal("A", runs[0].BaselineOf("One"));
        Assert.Equal("C", runs[0].BaselineOf("Two"));
        Assert.Equal("not-benchmarks", Assert.Single(runs[0].Warnings).Code);
    }

    [Fact]
    public void The_same_class_in_two_files_of_a_folder_is_two_runs()
    {
        files.Add("theirs/N.One-2-report.csv", "Namespace,Type,Method,Mean\nN,One,A,1.75 us\n");
        var runs = Read("theirs/N.One*.csv");
        Assert.Equal(["theirs", "theirs/N.One"], runs.Select(run => run.Name));
        Assert.Equal([1750.0, 1500.0], runs.Select(run => run.Cases[0].Summary!.MeanNanoseconds!.Value));
    }

    [Fact]
    public void Classes_of_one_name_keep_their_namespaces()
    {
        files.Add("theirs/Other.One-report.csv", "Method,Mean\nA,1.5 us\n");
        Assert.Equal(["N.One", "Other.One", "Two"], Read("theirs")[0].Cases.Select(each => each.Cell.Suite).Distinct().Order());
    }

    [Fact]
    public void Nothing_is_read_twice()
    {
        Assert.Equal(3, Read("results", "results/cpu-a", "results/**/measurements.csv").Length);
        Assert.Equal(2, Read("theirs/N.One-report.csv", "theirs/N.Two-report.csv", "theirs/N.One-report.csv").Length);
        Assert.Equal(["One", "Two"], Read("theirs/N.One-report.csv", "theirs").Select(run => run.Cases[^1].Cell.Suite).Distinct());
        Assert.Equal(2, Read("theirs", "theirs/./N.*.csv", "theirs/N.Two-report.csv").Length);
    }

    [Fact]
    public void Runs_of_the_same_name_are_told_apart_by_their_folders()
    {
        files.Add("before/bdn/results/N.One-report.csv", "Method,Mean\nA,1.5 us\n");
        files.Add("after/bdn/results/N.One-report.csv", "Method,Mean\nA,1.5 us\n");
        Assert.Equal(["before/bdn/results", "after/bdn/results"], Read("before/bdn/results", "after").Select(run => run.Name));
        Assert.Equal(["before/bdn/results/N.One", "after/bdn/results/N.One"],
            Read("before/bdn/results/N.One-report.csv", "after/bdn/results/N.One-report.csv").Select(run => run.Name));
        AddRun("one/some-cpu-2-cores-linux/20260101-000000-a");
        AddRun("two/some-cpu-2-cores-linux/20260101-000000-a");
        Assert.Equal(["one/some-cpu-2-cores-linux/20260101-000000-a", "two/some-cpu-2-cores-linux/20260101-000000-a"],
            Read("one", "two").Select(run => run.Name));
    }

    [Fact]
    public void Files_whose_names_differ_in_their_ends_only_are_all_read()
    {
        files.Add("ends/A.csv", "Method,Mean\nA,1.5 us\n");
        files.Add("ends/A-report.csv", "Method,Mean\nB,2.5 us\n");
        Assert.Equal(["B", "A"], Read("ends").SelectMany(run => run.Cases).Select(each => each.Model).OrderDescending());
    }

    [Theory]
    [InlineData("nowhere", "there is no such file or folder")]
    [InlineData("results/*.csv", "nothing to read")]
    [InlineData("results/*/cpu-b", "nothing to read")]
    [InlineData("nowhere/*.csv", "nothing to read")]
    [InlineData("theirs/people.csv", "columns that are no benchmark's")]
    [InlineData("", "there is no such file or folder")]
    [InlineData("theirs/\0", "there is no such file or folder")]
    public void Where_there_is_nothing_to_read_the_path_is_named(string path, string problem)
    {
        var refusal = Assert.Throws<InputException>(() => path.Length == 0 ? RunReader.Read([path], ReadOptions.Strict) : Read(path));
        Assert.Contains($"{path}:1:1: {problem}", refusal.Message, StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task Links_between_folders_are_not_followed()
    {
        try
        {
            Directory.CreateSymbolicLink(Path.Combine(files.Root, "results", "again"), files.Root);
            Directory.CreateSymbolicLink(Path.Combine(files.Root, "theirs", "again"), files.Root);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Assert.Skip("this system lets nobody make links");
        }
        await Task.Run(() =>
        {
            Assert.Equal(3, Read("results").Length);
            Assert.Equal(3, Read("**/measurements.csv").Length);
        }, TestContext.Current.CancellationToken);
    }

    [Fact]
    public void A_folder_with_nothing_in_it_is_refused()
    {
        Directory.CreateDirectory(Path.Combine(files.Root, "empty"));
        Assert.Contains("nothing to read", Assert.Throws<InputException>(() => Read("empty")).Message, StringComparison.Ordinal);
    }

    private Run[] Read(params string[] paths) => [.. RunReader.Read([.. paths.Select(path => Path.Combine(files.Root, path))], ReadOptions.Strict)];

    private void AddRun(string folder)
    {
        files.Add($"{folder}/measurements.csv", SuiteFile.Text([SuiteFile.Row("Sequential", 1, 1, 100)]));
        files.Add($"{folder}/run.json", SuiteFile.Json(SuiteFile.Info with { Run = Path.GetFileName(folder) }));
    }
}
