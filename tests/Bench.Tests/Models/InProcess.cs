using Bench.Models;

namespace Bench.Tests.Models;

/// <summary>The models whose tasks run in the test's own process, by name.</summary>
internal static class InProcess
{
    public static IEnumerable<string> Names =>
        All().Where(model => model is not (MultiProcessModel or MultiProcessQueueModel or ProcessPerTaskModel)).Select(model => model.Name);

    public static IModel Model(string name) => All().Single(model => model.Name == name);

    private static IEnumerable<IModel> All() => ModelList.All.Select(make => make());
}
