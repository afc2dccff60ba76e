namespace Bench.Workloads;

/// <summary>A task's index mixed (the finalizer of SplitMix64), so that a task left out or done twice shows in a sum.</summary>
internal static class TaskMark
{
    public static ulong Of(int task)
    {
        var mixed = ((ulong)(uint)task + 1) * 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
