using Bench.Workloads;

namespace Bench.Tests.Workloads;

public sealed class FileReadDirectTests
{
    private readonly FileReadDirect _read = new();

    [Theory]
    [InlineData(4_096)]
    [InlineData(1_048_576)]
    public async Task Both_ways_of_reading_past_the_page_cache_return_what_was_written(long grain)
    {
        using var provisions = Provisions.For([_read.Name]);
        if (provisions.Missing is [var (_, why), ..]) Assert.Skip(why.Message);
        foreach (var task in new[] { 0, FileSet.Files - 1, FileSet.Files })
        {
            Assert.Equal(new FileRead().Checksum(task, grain), _read.Run(task, grain));
            Assert.Equal(_read.Checksum(task, grain), await _read.RunAsync(task, grain));
        }
    }

    [Fact]
    public void A_file_system_that_cannot_is_missing_with_its_reason_and_a_remedy()
    {
        if (!OperatingSystem.IsLinux()) Assert.Skip("reading past the page cache is measured on Linux only");
        // Of no device: proc refuses to be opened that way.
        var why = Assert.Throws<ProvisionException>(() => DirectFile.Check("/proc/self/status"));
        Assert.Equal("files in /proc/self cannot be read past the page cache: Invalid argument.", why.Message);
        Assert.Contains("--output", why.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_may_not_be_read_is_missing_with_its_reason()
    {
        if (!OperatingSystem.IsLinux()) Assert.Skip("reading past the page cache is measured on Linux only");
        var why = Assert.Throws<ProvisionException>(() => DirectFile.Check("/nowhere/0"));
        Assert.Equal("files in /nowhere cannot be read past the page cache: No such file or directory.", why.Message);
    }
}
