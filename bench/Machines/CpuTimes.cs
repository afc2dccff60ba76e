using System.Globalization;

namespace Bench.Machines;

/// <summary>Where the CPUs' time went since the machine started, in ticks of <c>/proc/stat</c>. Pure.</summary>
/// <param name="All">All of it, idle time included.</param>
/// <param name="Stolen">What the hypervisor gave to others.</param>
public readonly record struct CpuTimes(long All, long Stolen)
{
    private const int StealColumn = 7;
    // What follows (guest times) is counted in the columns before it already.
    private const int Columns = 8;

    public static CpuTimes? Parse(string? stat)
    {
        var line = (stat ?? "").Split('\n').FirstOrDefault(each => each.StartsWith("cpu ", StringComparison.Ordinal));
        var columns = (line ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1).Take(Columns).ToArray();
        if (columns.Length < Columns) return null;
        var ticks = new long[Columns];
        for (var i = 0; i < Columns; i++)
        {
            if (!long.TryParse(columns[i], CultureInfo.InvariantCulture, out ticks[i])) return null;
        }
        return new CpuTimes(ticks.Sum(), ticks[StealColumn]);
    }

    /// <summary>How busy the machine is now.</summary>
    /// <param name="since">From when on stolen time counts; from the machine's start when <c>null</c>.</param>
    public static LoadInfo Load(MachineFiles files, CpuTimes? since = null)
    {
        var average = files("/proc/loadavg")?.Split(' ')[0];
        double? oneMinute = double.TryParse(average, CultureInfo.InvariantCulture, out var load) ? load : null;
        if (Parse(files("/proc/stat")) is not { } now) return new LoadInfo(oneMinute, null);
        var start = since ?? default;
        return new LoadInfo(oneMinute, now.All > start.All ? (double)(now.Stolen - start.Stolen) / (now.All - start.All) : null);
    }
}
