using System.Globalization;

namespace Bench.Claims.List;

/// <summary>Memory that a waiting thread really takes, and what it takes to start and join one.</summary>
public sealed class AThreadCostsOneMegabyte : IClaim
{
    private const string Memory = "memory", Time = "time";
    private const int Threads = 200;
    private const double HalfAMegabyte = 512 * 1024;

    public string Name => "a-thread-costs-1-mb";
    public string Text => "Never use threads, each costs a megabyte.";

    public IReadOnlyDictionary<string, double> Measure(string trial)
    {
        var time = ByTurns.Time(5, (Time, () =>
        {
            for (var i = 0; i < 20; i++)
            {
                var thread = new Thread(() => { });
                thread.Start();
                thread.Join();
            }
        }
        ));
        var figures = new Dictionary<string, double> { [Time] = time[Time] / 20 };
        if (Resident() is { } before) figures[Memory] = WithThreads(() => (Resident()!.Value - before) / (double)Threads);
        return figures;
    }

    public IEnumerable<Finding> Judge(Seen seen, Seen dotnet)
    {
        var memory = seen.Figure("memory of a waiting thread", Memory, ClaimUnit.Bytes);
        var time = seen.Figure("to start and join one", Time, ClaimUnit.Nanoseconds);
        yield return memory switch
        {
            { Low: >= HalfAMegabyte } => Finding.Holds("A waiting thread takes at least half of it.", memory, time),
            { High: < HalfAMegabyte } => Finding.DoesNotHold("A waiting thread takes less than half of it: what is reserved for a stack is not used.", memory,
                time),
            null => Finding.Undecided("This system does not tell how much memory a process holds.", "Run it on another system.", time),
            _ => Finding.Undecided("The interval holds half a megabyte.", Gain.QuietMachine, memory, time),
        };
    }

    private static double WithThreads(Func<double> measure)
    {
        using var end = new ManualResetEventSlim();
        using var started = new CountdownEvent(Threads);
        var threads = Enumerable.Range(0, Threads).Select(_ => new Thread(() =>
        {
            started.Signal();
            end.Wait();
        })).ToArray();
        foreach (var thread in threads) thread.Start();
        started.Wait();
        var result = measure();
        end.Set();
        foreach (var thread in threads) thread.Join();
        return result;
    }

    /// <summary>Memory this process holds, bytes; <c>null</c> when the system does not tell.</summary>
    private static long? Resident()
    {
        if (!OperatingSystem.IsLinux()) return Environment.WorkingSet is > 0 and var bytes ? bytes : null;
        // The second number, in pages.
        var pages = File.ReadAllText("/proc/self/statm").Split(' ')[1];
        return long.Parse(pages, CultureInfo.InvariantCulture) * Environment.SystemPageSize;
    }
}
