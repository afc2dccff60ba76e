using System.Text;
using Analysis.Reading;

namespace Analysis.Tests.Reading;

/// <summary>Files that are larger, longer or odder than any benchmark's end in an error at a bounded size.</summary>
public sealed class LimitsTests : IDisposable
{
    private const long AllocatedAtMost = 200L << 20;
    private readonly InputFiles files = new();

    public void Dispose() => files.Dispose();

    [Theory(Timeout = 60_000)]
    [InlineData("Method,Mean\nA,")]
    [InlineData("Method,Mean\nA,\"")]
    [InlineData("Method,Mean,")]
    [InlineData("")]
    public async Task A_line_of_2_GB_is_an_error_and_not_held_in_memory(string start)
    {
        var path = files.Add("long-report.csv", start);
        // Sparse: the file's tail of zero bytes takes no space.
        await using (var stream = File.OpenWrite(path)) stream.SetLength(2L << 30);
        await AssertRefused(path);
    }

    [Theory(Timeout = 60_000)]
    [InlineData(',')]
    [InlineData(';')]
    public async Task A_million_columns_are_an_error(char separator)
    {
        var many = string.Join(separator, Enumerable.Range(0, 1_000_000).Select(i => i == 7 ? "Method" : i == 8 ? "Mean" : "C"));
        await AssertRefused(files.Add("wide-report.csv", $"{many}\n{many}\n"));
    }

    [Fact(Timeout = 60_000)]
    public async Task A_quote_that_is_never_closed_is_an_error_where_it_opens()
    {
        var text = new StringBuilder("Method,Mean\nA,1.5 us\nB,\"2.5 us\n");
        for (var i = 0; i < 2_000_000; i++) text.Append("C,3.5 us\n");
        var message = await AssertRefused(files.Add("open-report.csv", text.ToString()));
        Assert.Contains(":3:1: ", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1e999 us")]
    [InlineData("1e308 s")]
    [InlineData("-")]
    [InlineData("99999999999999999999999999999999999999999999999999 us")]
    [InlineData("\0\0\0")]
    [InlineData("1.5 us\0")]
    public void Huge_numbers_and_NUL_give_a_result_or_an_error(string cell)
    {
        var path = files.Add("odd-report.csv", $"Method,Mean\nA,{cell}\n");
        Outcome.Of(path);
    }

    [Fact]
    public void A_huge_number_of_digits_is_refused_without_quoting_all_of_them()
    {
        var message = InputFiles.Refusal("digits-report.csv", $"Method,Mean\nA,{new string('9', 500_000)} us\n");
        Assert.InRange(message.Length, 1, 300);
    }

    [Fact]
    public void A_run_json_of_any_size_is_not_read_beyond_its_limit()
    {
        files.Add("measurements.csv", SuiteFile.Text([SuiteFile.Row("Sequential", 1, 1, 100)]));
        var info = files.Add("run.json", "{");
        using (var stream = File.OpenWrite(info)) stream.SetLength(1L << 31);
        Assert.Contains("run.json:1:1: ", Assert.Throws<InputException>(() => files.Read()).Message, StringComparison.Ordinal);
    }

    private static async Task<string> AssertRefused(string path)
    {
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var refusal = await Task.Run(() => Assert.Throws<InputException>(() => RunReader.Read([path], ReadOptions.Strict)),
            TestContext.Current.CancellationToken);
        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - before, 0, AllocatedAtMost);
        Assert.StartsWith($"{path}:", refusal.Message, StringComparison.Ordinal);
        return refusal.Message;
    }
}
