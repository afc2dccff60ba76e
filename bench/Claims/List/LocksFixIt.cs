namespace Bench.Claims.List;

/// <summary>And what an update costs in each right way.</summary>
public sealed class LocksFixIt : IClaim
{
    private static readonly string[] Ways = [SharedCounter.Lock, SharedCounter.Interlocked, SharedCounter.Sums];

    public string Name => "locks-fix-it";
    public string Text => "Locks fix it.";
    public IReferenceTrial InCPython => new ReferenceCounter();

    public IReadOnlyDictionary<string, double> Measure(string trial) => new SharedCounter().Measure();

    public IEnumerable<Finding> Judge(Seen seen, Seen dotnet)
    {
        ClaimFigure?[] costs =
        [
            seen.Figure("an update with a lock", SharedCounter.Lock, ClaimUnit.Nanoseconds),
            seen.Figure("with Interlocked", SharedCounter.Interlocked, ClaimUnit.Nanoseconds),
            seen.Figure("with a sum for each thread", SharedCounter.Sums, ClaimUnit.Nanoseconds),
        ];
        var lost = Ways.SelectMany(way => seen.Of(SharedCounter.LostBy + way)).ToArray();
        yield return lost.Any(share => share != 0)
            ? Finding.DoesNotHold("Updates got lost in spite of it.", costs)
            : Finding.Holds("No update got lost in any round.", costs);
    }
}
