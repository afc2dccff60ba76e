using System.Diagnostics;
using System.Globalization;

namespace Bench.Laps;

/// <summary>Watches how many threads this process has, from a thread of its own, once a millisecond while it is on.</summary>
internal sealed class ThreadSampler
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(1);

    private volatile bool _on;
    private Thread? _thread;

    /// <summary>Most threads seen, the sampler's own left out; <c>null</c> before the first look.</summary>
    public int? Peak { get; private set; }

    public void On()
    {
        _on = true;
        _thread = new Thread(Watch) { IsBackground = true };
        _thread.Start();
    }

    public void Off()
    {
        _on = false;
        _thread?.Join();
        _thread = null;
    }

    /// <summary>One look from the calling thread, with the sampler off.</summary>
    public void Look() => Note(Count());

    private void Watch()
    {
        while (_on)
        {
            Note(Count() - 1);
            Thread.Sleep(Interval);
        }
    }

    private void Note(int threads) => Peak = Math.Max(Peak ?? 0, threads);

    /// <summary>Field 20 of <c>/proc/self/stat</c> where there is one: a few microseconds, against one file per thread.</summary>
    private static int Count()
    {
        if (OperatingSystem.IsLinux())
        {
            var stat = File.ReadAllText("/proc/self/stat");
            // Field 2 is the program's name in parentheses and may hold anything.
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            return int.Parse(fields[17], CultureInfo.InvariantCulture);
        }
        using var self = Process.GetCurrentProcess();
        return self.Threads.Count;
    }
}
