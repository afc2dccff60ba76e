using Analysis.Tests.Commands;
using Analysis.Tests.Reading;
using RunFolder = Analysis.Results.RunFolder;

namespace Analysis.Tests.Results;

public sealed class RunFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_run_is_named_by_its_start_in_utc_and_its_commit()
    {
        var start = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(5));

        Assert.Equal("20260101-220405-abc1234", RunFolder.NameOf(start, "abc1234"));
        Assert.Equal("20260101-220405", RunFolder.NameOf(start, null));
    }

    [Fact]
    public void What_is_written_is_what_is_read()
    {
        var info = SuiteFile.Info with
        {
            Looks = [5, 12],
            Filters = ["*.Thread"],
            Models = ["Plinq"],
            Warnings = [new Warning("a", "b", "c", "d")],
            Plant = 0.05,
        };

        var folder = RunFolder.Create(_folder.Root, "machine", "run");
        folder.Write(info);
        folder.Write(info with { RoundsDone = 3 });

        var read = RunFolder.Open(folder.Path).Info;
        Assert.Equal(3, read.RoundsDone);
        Assert.Equal(info.Filters, read.Filters);
        Assert.Equal(info.Models, read.Models);
        Assert.Equal(info.Looks, read.Looks);
        Assert.Equal(info.Warnings, read.Warnings);
        Assert.Equal(["run.json"], Directory.GetFiles(folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public void An_output_that_is_a_file_is_refused_with_a_remedy()
    {
        File.WriteAllText(_folder["taken"], "");

        var refused = Assert.Throws<OutputException>(() => RunFolder.Create(_folder["taken"], "machine", "run"));

        Assert.Contains(_folder["taken"], refused.Message, StringComparison.Ordinal);
        Assert.Contains("--output", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_runs_of_the_same_second_have_folders_of_their_own()
    {
        var first = RunFolder.Create(_folder.Root, "machine", "20260101-000000");
        var second = RunFolder.Create(_folder.Root, "machine", "20260101-000000");

        Assert.Equal(first.Path + "-2", second.Path);
    }

    [Fact]
    public void A_folder_without_a_run_cannot_be_resumed()
    {
        Assert.Throws<InputException>(() => RunFolder.Open(_folder.Root));
        File.WriteAllText(_folder["run.json"], "{ \"run\": 1 }");

        Assert.Throws<InputException>(() => RunFolder.Open(_folder.Root));
    }

    [Fact]
    public void A_run_of_a_newer_schema_is_not_resumed()
    {
        var folder = RunFolder.Create(_folder.Root, "machine", "run");
        folder.Write(SuiteFile.Info with { SchemaVersion = RunInfo.CurrentSchemaVersion + 1 });

        Assert.Contains("a newer version of this program", Assert.Throws<InputException>(() => RunFolder.Open(folder.Path)).Message, StringComparison.Ordinal);
    }
}
