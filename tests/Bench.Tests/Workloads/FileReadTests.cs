using Bench.Tests.Rounds;
using Bench.Workloads;

namespace Bench.Tests.Workloads;

public sealed class FileReadTests
{
    private readonly FileRead _read = new();

    [Theory]
    [InlineData(4_096)]
    [InlineData(65_536)]
    [InlineData(1_048_576)]
    public async Task Both_ways_of_reading_return_the_sum_of_what_was_written(long grain)
    {
        using var provisions = Provisions.For([_read.Name]);
        Assert.Empty(provisions.Missing);
        foreach (var task in new[] { 0, 1, FileSet.Files - 1, FileSet.Files, 10_000 })
        {
            Assert.Equal(_read.Checksum(task, grain), _read.Run(task, grain));
            Assert.Equal(_read.Checksum(task, grain), await _read.RunAsync(task, grain));
        }
    }

    [Fact]
    public void No_two_tasks_have_the_same_checksum_though_there_are_fewer_files() =>
        Assert.Equal(10_000, Enumerable.Range(0, 10_000).Select(task => _read.Checksum(task, 4_096)).Distinct().Count());

    [Fact]
    public void A_byte_that_is_wrong_shows_in_the_sum()
    {
        var bytes = new byte[4_096];
        FileContent.Fill(bytes, 3);
        Assert.Equal(FileContent.Expected(3, bytes.Length), FileContent.Sum(bytes));
        bytes[1_001] ^= 1;
        Assert.NotEqual(FileContent.Expected(3, bytes.Length), FileContent.Sum(bytes));
    }

    [Fact]
    public void A_sum_counts_the_words_that_fill_no_vector_too()
    {
        var bytes = new byte[4_096];
        FileContent.Fill(bytes, 3);
        for (var words = 0; words < 20; words++) Assert.Equal(FileContent.Expected(3, 8 * words), FileContent.Sum(bytes.AsSpan(0, 8 * words)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-4_096)]
    [InlineData(1_000)]
    [InlineData(2_097_152)]
    [InlineData(long.MaxValue)]
    public async Task A_grain_that_is_not_whole_pages_of_a_file_is_refused(long grain)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => _read.Run(0, grain));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () => await _read.RunAsync(0, grain));
    }

    [Fact]
    public void Files_that_cannot_be_written_are_an_error_with_a_remedy()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["taken"], "");

        var why = Assert.Throws<ProvisionException>(() => FileSet.Write(folder["taken"]));

        Assert.StartsWith($"64 files of 1 MB cannot be written to {folder["taken"]}: ", why.Message, StringComparison.Ordinal);
        Assert.NotEmpty(why.Remedy);
    }
}
