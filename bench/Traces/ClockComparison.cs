using System.Buffers.Binary;
using System.Diagnostics;
using Bench.Processes;

namespace Bench.Traces;

/// <summary>How the clock of another process of this program compares with this one's.</summary>
/// <param name="OffsetNanoseconds">What it is ahead by, as far as is known.</param>
/// <param name="BoundNanoseconds">By how much that may be off: half of the shortest round trip.</param>
public sealed record ClockComparison(double OffsetNanoseconds, double BoundNanoseconds)
{
    private const int RoundTrips = 300;

    /// <summary>What has to be taken off the other process's times: nothing where the offset cannot be told from none.</summary>
    public long Correction => Math.Abs(OffsetNanoseconds) > BoundNanoseconds ? (long)OffsetNanoseconds : 0;

    /// <summary>
    /// Starts one and asks it for the time, again and again. It answered between the question and the answer's arrival; the shortest round trip says most.
    /// </summary>
    public static ClockComparison Measure()
    {
        using var other = Process.Start(ThisProgram.In(AppContext.BaseDirectory, ClockProcess.Argument))!;
        var (ask, answer) = (other.StandardInput.BaseStream, other.StandardOutput.BaseStream);
        Span<byte> time = stackalloc byte[sizeof(long)];
        var best = (Trip: long.MaxValue, Offset: 0.0);
        for (var i = 0; i < RoundTrips; i++)
        {
            var asked = Stopwatch.GetTimestamp();
            ask.WriteByte(0);
            ask.Flush();
            answer.ReadExactly(time);
            var answered = Stopwatch.GetTimestamp();
            var trip = answered - asked;
            if (trip >= best.Trip) continue;
            best = (trip, BinaryPrimitives.ReadInt64LittleEndian(time) - (asked + trip / 2.0));
        }
        ask.Close();
        other.WaitForExit();
        return new ClockComparison(best.Offset * 1e9 / Stopwatch.Frequency, best.Trip * 1e9 / Stopwatch.Frequency / 2);
    }
}
