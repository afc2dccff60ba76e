using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Order;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace Bench.Rounds;

/// <summary>
/// Leaves the cases in the order they come in, across classes. What BenchmarkDotNet calls a logical group, the cases that share a baseline,
/// is a round's cell; the name of each is built once, since its summary asks for all of them for each.
/// </summary>
internal sealed class PlannedOrder : IOrderer
{
    private readonly ConditionalWeakTable<BenchmarkCase, string> _groups = [];

    public bool SeparateLogicalGroups => true;

    public IEnumerable<BenchmarkCase> GetExecutionOrder(ImmutableArray<BenchmarkCase> benchmarksCase, IEnumerable<BenchmarkLogicalGroupRule>? order = null) => benchmarksCase;

    public IEnumerable<BenchmarkCase> GetSummaryOrder(ImmutableArray<BenchmarkCase> benchmarksCases, Summary summary) =>
        benchmarksCases.OrderBy(Group, StringComparer.Ordinal).ThenByDescending(benchmark => benchmark.Descriptor.Baseline);

    public string? GetHighlightGroupKey(BenchmarkCase benchmarkCase) => null;

    public string GetLogicalGroupKey(ImmutableArray<BenchmarkCase> allBenchmarksCases, BenchmarkCase benchmarkCase) => Group(benchmarkCase);

    public IEnumerable<IGrouping<string, BenchmarkCase>> GetLogicalGroupOrder(IEnumerable<IGrouping<string, BenchmarkCase>> logicalGroups, IEnumerable<BenchmarkLogicalGroupRule>? order = null) =>
        logicalGroups.OrderBy(group => group.Key, StringComparer.Ordinal);

    private string Group(BenchmarkCase benchmark) =>
        _groups.GetValue(benchmark, each => $"{each.Descriptor.Type.Name} {each.Parameters.DisplayInfo} {each.Job.Id}");
}
