using Bench.Models;
using Bench.Tests.Workers;
using Bench.Workloads;

namespace Bench.Tests.Models;

/// <summary>The minimum is the whole process's, and other tests set it too: this one runs alone.</summary>
[Collection(NothingLeft.Alone)]
public sealed class ThreadPoolWarmTests
{
    [Fact]
    public void The_minimum_is_put_back_and_nobody_else_is_in_the_process()
    {
        ThreadPool.GetMinThreads(out var before, out _);
        using (var model = new ThreadPoolWarmModel())
        {
            model.Start(new Batch(new Squaring(), before + 3, 1));
            ThreadPool.GetMinThreads(out var during, out _);
            Assert.True(during > before);
            Assert.All(WorkloadList.All, workload => Assert.Equal(Isolation.OwnInEachCell, model.IsolationWith(workload)));
        }
        ThreadPool.GetMinThreads(out var after, out _);
        Assert.Equal(before, after);
    }
}
