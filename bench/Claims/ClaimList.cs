using System.Collections.Immutable;
using Bench.Claims.List;

namespace Bench.Claims;

/// <summary>Every claim there is: the tutorial's, then what is said of .NET. A new one adds its file and its line here.</summary>
public static class ClaimList
{
    public static readonly ImmutableArray<IClaim> All =
    [
        new ThreadsHelpWaiting(),
        new ThreadsDoNotHelpComputing(),
        new ProcessesUseAllCores(),
        new UnsynchronisedGoesWrong(),
        new LocksFixIt(),
        new OneThreadPer500Milliseconds(),
        new AThreadCostsOneMegabyte(),
        new AwaitIsNearlyFree(),
        new DelayBeatsSleep(),
        new ParallelForInABusyPool(),
    ];

    /// <returns><c>null</c> when there is none of that name.</returns>
    public static IClaim? Find(string name) => All.FirstOrDefault(claim => claim.Name == name);
}
