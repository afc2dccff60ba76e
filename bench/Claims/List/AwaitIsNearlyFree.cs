namespace Bench.Claims.List;

/// <summary>An await of what is there already, of one's own next turn, and of what another thread has to do.</summary>
public sealed class AwaitIsNearlyFree : IClaim
{
    private const string Completed = "completed", Yielding = "yielding", Switching = "switching";
    private const int Many = 20_000, Few = 2_000;

    /// <summary>About what a cache miss takes.</summary>
    private const double NearlyNothing = 100;

    public string Name => "await-is-nearly-free";
    public string Text => "An await is nearly free.";

    public IReadOnlyDictionary<string, double> Measure(string trial)
    {
        var times = ByTurns.Time(
            9,
            (Completed, () => AwaitCompleted().GetAwaiter().GetResult()),
            (Yielding, () => Task.Run(AwaitYield).GetAwaiter().GetResult()),
            (Switching, () => Task.Run(AwaitAnother).GetAwaiter().GetResult()));
        return new Dictionary<string, double>
        {
            [Completed] = times[Completed] / Many,
            [Yielding] = times[Yielding] / Few,
            [Switching] = times[Switching] / Few,
        };
    }

    public IEnumerable<Finding> Judge(Seen seen, Seen dotnet) =>
    [
        Judge(seen.Figure("an await", Completed, ClaimUnit.Nanoseconds)) with { Side = "of a completed task" },
        Judge(seen.Figure("an await", Yielding, ClaimUnit.Nanoseconds)) with { Side = "of Task.Yield" },
        Judge(seen.Figure("an await", Switching, ClaimUnit.Nanoseconds)) with { Side = "of work on another thread" },
    ];

    internal static Finding Judge(ClaimFigure? time) => time switch
    {
        { High: < NearlyNothing } => Finding.Holds("It takes less than 100 ns, about what a cache miss takes.", time),
        { Low: >= NearlyNothing } => Finding.DoesNotHold("It takes more than 100 ns, about what a cache miss takes.", time),
        _ => Finding.Undecided("The interval holds 100 ns.", Gain.QuietMachine, time),
    };

    private static async Task AwaitCompleted()
    {
        var done = Task.CompletedTask;
        for (var i = 0; i < Many; i++) await done.ConfigureAwait(false);
    }

    private static async Task AwaitYield()
    {
        for (var i = 0; i < Few; i++) await Task.Yield();
    }

    private static async Task AwaitAnother()
    {
        for (var i = 0; i < Few; i++) await Task.Run(() => { }).ConfigureAwait(false);
    }
}
