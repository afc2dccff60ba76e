
namespace Bench.Workloads;

/// <summary>One process of the tutorial's second program: sleeps for the grain, in ns, then prints the square of its number.</summary>
/// <param name="output">Where to; the console of the moment when <c>null</c>, so that a worker's lines find their way home.</param>
internal sealed class SquarePrinting(TextWriter? output = null) : IWorkload
{
    public string Name => "SquarePrinting";
    public string GrainUnit => GrainUnitName.Nanoseconds;
    public bool Blocks => true;

    public ulong Run(int task, long grain)
    {
        Thread.Sleep(TimeSpan.FromMicroseconds(grain / 1000));
        var number = task + 1;
        StampedLines.Write(output ?? Console.Out, $"process {Environment.ProcessId}", FormattableString.Invariant($"Square of {number} is {number * number}"));
        return Checksum(task, grain);
    }

    public ValueTask<ulong> RunAsync(int task, long grain) => new(Task.Run(() => Run(task, grain)));

    public ulong Checksum(int task, long grain) => (ulong)(task + 1) * (ulong)(task + 1);
}
