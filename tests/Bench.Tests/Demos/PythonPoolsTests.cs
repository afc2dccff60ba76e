using Bench.Demos;
using Bench.Workloads;

namespace Bench.Tests.Demos;

public sealed class PythonPoolsTests
{
    private static readonly int[] Counts = [1, 50];

    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact(Timeout = 60_000)]
    public Task What_is_no_interpreter_is_one_line_with_a_reason_and_a_remedy() => Task.Run(() =>
    {
        const string command = "no-such-python";
        Assert.Null(PythonPools.Start(command, 2, out var problem));
        Assert.StartsWith($"{command} cannot be run (", problem, StringComparison.Ordinal);
        Assert.EndsWith("install Python 3, or name one with --python", problem, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', problem);
    }, Stop);

    [Fact(Timeout = 60_000)]
    public Task Both_of_CPythons_pools_return_the_sum_of_squares() => Task.Run(() =>
    {
        using var python = PythonPools.Start("python3", 2, out var problem);
        if (python is null) Assert.Skip(problem);
        foreach (var count in Counts)
        {
            Assert.Equal(new Squaring().Checksum(0, count), python.RunPool(count).Sum);
            Assert.Equal(new Squaring().Checksum(0, count), python.RunExecutor(count).Sum);
        }
    }, Stop);
}
