namespace Bench.Claims.List;

/// <summary>Once is enough to prove it; never seen proves nothing.</summary>
public sealed class UnsynchronisedGoesWrong : IClaim
{
    public string Name => "unsynchronised-goes-wrong";
    public string Text => "Data that threads share goes wrong without synchronisation.";
    public IReferenceTrial InCPython => new ReferenceCounter();

    public IReadOnlyDictionary<string, double> Measure(string trial) =>
        new Dictionary<string, double> { [SharedCounter.Unsynchronised] = new SharedCounter().LostUnsynchronised() };

    public IEnumerable<Finding> Judge(Seen seen, Seen dotnet)
    {
        var lost = seen.Figure("updates lost", SharedCounter.Unsynchronised, ClaimUnit.Share);
        var wrong = seen.Of(SharedCounter.Unsynchronised).Count(share => share > 0);
        yield return wrong > 0
            ? Finding.Holds(FormattableString.Invariant($"Updates of a shared counter got lost in {wrong} of {seen.Rounds.Length} rounds."), lost)
            : Finding.Undecided("No update got lost, and nothing promises that none ever does.",
                "Rely on what the runtime promises, not on what was seen: use a lock.", lost);
    }
}
