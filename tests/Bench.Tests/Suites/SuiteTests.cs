using System.Reflection;
using Bench.Models;
using Bench.Suites;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;

namespace Bench.Tests.Suites;

public sealed class SuiteTests
{
    private static readonly IEnumerable<MethodInfo> Benchmarks = typeof(Suite).GetMethods().Where(m => m.IsDefined(typeof(BenchmarkAttribute)));

    [Fact]
    public void Every_model_in_the_list_is_a_benchmark_and_no_other() => Assert.Equal(
        ModelList.All.Select(make => make().Name),
        Benchmarks.Select(method => method.Name));

    [Fact]
    public void Sequential_is_the_baseline() => Assert.Equal(
        ["Sequential"],
        Benchmarks.Where(method => method.GetCustomAttribute<BenchmarkAttribute>()!.Baseline).Select(method => method.Name));

    [Theory]
    [InlineData(typeof(CpuBoundSquaring), 5 * 5)]
    [InlineData(typeof(IoBoundSleep), 3 * 4)]
    public void BenchmarkDotNet_finds_a_case_for_every_model_in_every_cell(Type suite, int cells)
    {
        var cases = BenchmarkConverter.TypeToBenchmarks(suite, ManualConfig.CreateEmpty().AddJob(Job.Dry)).BenchmarksCases;
        Assert.Equal(cells * ModelList.All.Length, cases.Length);
        Assert.All(cases, c => Assert.IsType<int>(c.Parameters[nameof(Suite.TaskCount)]));
        Assert.All(cases, c => Assert.IsType<long>(c.Parameters[nameof(Suite.Grain)]));
    }

    [Fact]
    public void Every_model_starts_itself_before_the_clock()
    {
        var starts = typeof(Suite).GetMethods().SelectMany(method => method.GetCustomAttribute<GlobalSetupAttribute>()?.Targets ?? []);
        Assert.Equal(Benchmarks.Select(method => method.Name), starts);
    }
}
