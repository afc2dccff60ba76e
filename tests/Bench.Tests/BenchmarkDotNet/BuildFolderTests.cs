using Bench.BenchmarkDotNet;
using Bench.Tests.Rounds;

namespace Bench.Tests.BenchmarkDotNet;

public sealed class BuildFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_a_killed_run_left_is_removed_by_the_next()
    {
        Directory.CreateDirectory(_folder["left"]);
        File.WriteAllText(_folder["left.lock"], "");

        BuildFolder.Take(_folder.Root, "new").Dispose();

        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Root));
    }

    [Fact]
    public void What_another_run_needs_stays()
    {
        using var other = BuildFolder.Take(_folder.Root, "other");
        Directory.CreateDirectory(_folder["other"]);

        BuildFolder.Take(_folder.Root, "new").Dispose();

        Assert.True(Directory.Exists(_folder["other"]));
    }

    [Fact]
    public void A_folder_without_a_lock_belongs_to_somebody_else()
    {
        Directory.CreateDirectory(_folder["runtimes"]);

        BuildFolder.Take(_folder.Root, "new").Dispose();

        Assert.True(Directory.Exists(_folder["runtimes"]));
    }
}
