using System.Buffers.Binary;
using System.Diagnostics;

namespace Bench.Traces;

/// <summary>This program as a clock: every byte on standard input is answered with the time, until the input ends.</summary>
public static class ClockProcess
{
    /// <summary>The argument, alone, that makes this program a clock; for itself only.</summary>
    public const string Argument = "clock";

    public static bool IsRequested(string[] args) => args is [Argument];

    /// <returns>The exit code: 0.</returns>
    public static int Run()
    {
        using var input = Console.OpenStandardInput();
        using var output = Console.OpenStandardOutput();
        Span<byte> time = stackalloc byte[sizeof(long)];
        while (input.ReadByte() >= 0)
        {
            BinaryPrimitives.WriteInt64LittleEndian(time, Stopwatch.GetTimestamp());
            output.Write(time);
            output.Flush();
        }
        return 0;
    }
}
