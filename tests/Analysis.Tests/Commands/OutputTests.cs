using Analysis.Commands;

namespace Analysis.Tests.Commands;

/// <summary>What happens when nobody takes what is written.</summary>
public sealed class OutputTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_full_disk_behind_standard_output_is_one_line_and_no_verdict()
    {
        using var error = new StringWriter();
        var code = Application.Run(["check", "--against", RunFolder.Write(folder.Root),
            RunFolder.Write(folder.Root, run: "20260102-000000-abcdef0", slower: 1.3)], new FullDisk(), error);
        Assert.Equal(2, code);
        Assert.Equal("bench-analysis: cannot write the output: no space left", error.ToString().Trim());
    }

    [Theory(Timeout = 60_000)]
    [InlineData("report {0} --output {1}")]
    [InlineData("report {0} --output {1} --json")]
    [InlineData("list results")]
    public async Task A_reader_that_goes_away_is_no_error(string arguments)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs a POSIX shell");
        var call = string.Format(System.Globalization.CultureInfo.InvariantCulture, arguments, RunFolder.Write(folder["results"]), folder["out"]);
        var shell = await ProcessCall.Of("sh", folder.Root, TestContext.Current.CancellationToken,
            "-c", $"{{ dotnet '{Path.Combine(AppContext.BaseDirectory, "analysis.dll")}' {call}; echo $? > code; }} | head -n 1");
        Assert.Equal("", shell.Error);
        Assert.Equal("0", File.ReadAllText(folder["code"]).Trim());
    }

    private sealed class FullDisk : StringWriter
    {
        public override void Write(char value) => throw new IOException("no space left");

        public override void Write(string? value) => throw new IOException("no space left");

        public override void Write(char[] buffer, int index, int count) => throw new IOException("no space left");

        public override void Write(ReadOnlySpan<char> buffer) => throw new IOException("no space left");
    }
}
