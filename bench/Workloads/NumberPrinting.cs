
namespace Bench.Workloads;

/// <summary>One thread of the tutorial's first program: prints the numbers 0 to 4 and sleeps for the grain, in ns, after every one.</summary>
internal sealed class NumberPrinting(TextWriter output) : IWorkload
{
    public const int Numbers = 5;

    public string Name => "NumberPrinting";
    public string GrainUnit => GrainUnitName.Nanoseconds;
    public bool Blocks => true;

    public ulong Run(int task, long grain)
    {
        for (var number = 0; number < Numbers; number++)
        {
            StampedLines.Write(output, FormattableString.Invariant($"thread {Environment.CurrentManagedThreadId}"),
                FormattableString.Invariant($"Number: {number}"));
            Thread.Sleep(TimeSpan.FromMicroseconds(grain / 1000));
        }
        return Checksum(task, grain);
    }

    public ValueTask<ulong> RunAsync(int task, long grain) => new(Task.Run(() => Run(task, grain)));

    public ulong Checksum(int task, long grain) => (ulong)(task + 1);
}
