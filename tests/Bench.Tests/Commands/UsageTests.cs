using Bench.Commands;
using Bench.Tests.Rounds;

namespace Bench.Tests.Commands;

public sealed class UsageTests
{
    [Theory]
    [InlineData("", "no verb given")]
    [InlineData("fly", "unknown verb 'fly'")]
    [InlineData("run --fast", "unknown option '--fast'")]
    [InlineData("run quick", "unknown argument 'quick'")]
    [InlineData("run --rounds", "--rounds")]
    [InlineData("run --rounds 0", "--rounds takes a whole number from 1 to 1000")]
    [InlineData("run --rounds many", "--rounds takes a whole number from 1 to 1000")]
    [InlineData("run --seed x", "--seed takes a whole number from -2147483648 to 2147483647, not 'x'")]
    [InlineData("run --quick --full", "--quick and --full exclude each other")]
    [InlineData("run --profile huge", "unknown profile 'huge'")]
    [InlineData("run --plant 5%", "needs --aa")]
    [InlineData("run --aa --plant x", "--plant takes a share")]
    [InlineData("run --filter Nobody", "matches no case of profile standard")]
    [InlineData("list --quick --filter Nobody", "matches no case of profile quick")]
    [InlineData("run --quick --filter *.ProcessPerTask(TaskCount=64,*", "nothing to measure")]
    [InlineData("run --resume results/machine/run --quick", "--quick cannot be given with --resume")]
    [InlineData("run --resume results/machine/run --seed 1", "--seed cannot be given with --resume")]
    [InlineData("run --workers fast", "fast")]
    [InlineData("run --workers native --runtime net10.0", "leave out --workers or --runtime")]
    [InlineData("run --resume results/machine/run --workers native", "--workers cannot be given with --resume")]
    [InlineData("trace --model Nobody", "--model 'Nobody' is unknown; there are Sequential, ")]
    [InlineData("trace --workload Nothing", "--workload 'Nothing' is unknown")]
    [InlineData("trace --tasks 0", "--tasks takes a whole number from 1 to 100000")]
    [InlineData("trace --grain 100000", "--grain of Sleep is a time in whole milliseconds such as 50ms, not '100000'")]
    [InlineData("trace --grain 1.5ms", "not '1.5ms'")]
    [InlineData("trace --workload Squaring --grain 5ms", "--grain of Squaring is a number of squares such as 100000, not '5ms'")]
    [InlineData("trace --workload FileRead --grain 5ms", "--grain of FileRead is a size such as 64KB, not '5ms'")]
    [InlineData("trace --imbalance 0.5", "it needs --workload Squaring")]
    [InlineData("trace --workload Squaring --imbalance 2", "--imbalance takes a number from 0 to 1 such as 0.5, not '2'")]
    [InlineData("trace --skewed", "it needs --imbalance")]
    [InlineData("trace --model Thread --min-threads 4", "it needs --model ThreadPool or ParallelFor")]
    [InlineData("demo", "demo")]
    [InlineData("demo everything", "everything")]
    public void What_is_wrong_with_a_command_line_is_one_line_and_exit_code_2(string line, string problem)
    {
        var (code, output, error) = Run(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal(ExitCode.Usage, code);
        Assert.Empty(output);
        Assert.StartsWith("bench: ", error, StringComparison.Ordinal);
        Assert.Contains(problem, error, StringComparison.Ordinal);
        Assert.Single(error.TrimEnd('\r', '\n').Split('\n'));
    }

    [Fact]
    public void An_output_that_cannot_be_written_is_seen_before_anything_is_measured()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["taken"], "");

        var (code, output, error) = Run("run", "--profile", "tiny", "--output", folder["taken"]);

        Assert.Equal(ExitCode.Usage, code);
        Assert.Empty(output);
        Assert.StartsWith($"bench: cannot write to {folder["taken"]}", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_that_is_not_there_cannot_be_resumed()
    {
        using var folder = new TemporaryFolder();

        var (code, _, error) = Run("run", "--resume", folder["nothing"]);

        Assert.Equal(ExitCode.Input, code);
        Assert.Contains("run.json", error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_list_shows_every_case_and_the_time()
    {
        var (code, output, error) = Run("list", "--quick", "--filter", "*.Thread");

        Assert.Equal(ExitCode.Done, code);
        Assert.Empty(error);
        var lines = output.TrimEnd().Split('\n');
        Assert.Equal(16, lines.Length);
        Assert.All(lines[..^1], line => Assert.Matches(@"^\w+\.Thread\(TaskCount=\d+,Grain=\d+\) +\d+\.\d s alone\r?$", line));
        Assert.StartsWith("profile quick: 15 cases in 15 cells, rounds of ", lines[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help", "run")]
    [InlineData("run --help", "--filter")]
    [InlineData("list --help", "--quick")]
    [InlineData("demo --help", "threading")]
    public void Help_goes_to_standard_output(string line, string mentions)
    {
        var (code, output, error) = Run(line.Split(' '));

        Assert.Equal(ExitCode.Done, code);
        Assert.Contains(mentions, output, StringComparison.Ordinal);
        Assert.DoesNotContain("--run-folder-file", output, StringComparison.Ordinal);
        Assert.Empty(error);
    }

    private static (int Code, string Output, string Error) Run(params string[] arguments)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        return (Application.Run(arguments, output, error), output.ToString(), error.ToString());
    }
}
