using System.Collections.Immutable;
using System.Diagnostics;
using Analysis.Statistics;

namespace Bench.Claims.List;

/// <summary>
/// How long a pool whose threads are all blocked takes for each further one: with <see cref="Thread.Sleep(int)"/>, and with a blocking wait for a task.
/// </summary>
public sealed class OneThreadPer500Milliseconds : IClaim
{
    private const string Sleeping = "sleep", Waiting = "wait";

    /// <summary>Threads beyond the cores that are waited for, and for how long at most.</summary>
    private const int Further = 4;
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(2.3);

    private const double FewestMilliseconds = 350, MostMilliseconds = 700;

    public string Name => "one-thread-per-500-ms";
    public string Text => "A pool whose threads are all blocked gets one more per 500 ms.";
    public ImmutableArray<string> Trials => [Sleeping, Waiting];

    public IReadOnlyDictionary<string, double> Measure(string trial)
    {
        var over = new TaskCompletionSource();
        var (cores, start) = (Environment.ProcessorCount, Stopwatch.GetTimestamp());
        var began = new List<double>();
        for (var i = 0; i < cores + Further; i++)
        {
            ThreadPool.UnsafeQueueUserWorkItem(_ =>
            {
                lock (began) began.Add(Stopwatch.GetElapsedTime(start).TotalNanoseconds);
                if (trial == Waiting) over.Task.Wait();
                else while (!over.Task.IsCompleted) Thread.Sleep(50);
            }, null);
        }
        while (Stopwatch.GetElapsedTime(start) < Window && Count(began) < cores + Further) Thread.Sleep(5);
        over.SetResult();
        double[] seen;
        lock (began) seen = [.. began.Order()];
        var gaps = seen.Zip(seen.Skip(1), (one, next) => next - one).Skip(cores - 1).ToArray();
        // None within the window is at least the window.
        return new Dictionary<string, double> { [trial] = gaps.Length == 0 ? Window.TotalNanoseconds : Median.Of(gaps) };
    }

    public IEnumerable<Finding> Judge(Seen seen, Seen dotnet) =>
    [
        Judge(seen.Figure("until the next thread", Sleeping, ClaimUnit.Nanoseconds)) with { Side = "Thread.Sleep" },
        Judge(seen.Figure("until the next thread", Waiting, ClaimUnit.Nanoseconds)) with { Side = "Task.Wait" },
    ];

    internal static Finding Judge(ClaimFigure? gap) => gap switch
    {
        { Low: >= FewestMilliseconds * 1e6, High: <= MostMilliseconds * 1e6 } => Finding.Holds("The next thread comes after about 500 ms.", gap),
        { High: < FewestMilliseconds * 1e6 } => Finding.DoesNotHold("Threads come sooner: the pool knows that its threads wait for a task.", gap),
        { Low: > MostMilliseconds * 1e6 } => Finding.DoesNotHold("Threads come later.", gap),
        _ => Finding.Undecided("The interval holds 500 ms, and times that are no 500 ms.", Gain.QuietMachine, gap),
    };

    private static int Count(List<double> began)
    {
        lock (began) return began.Count;
    }
}
