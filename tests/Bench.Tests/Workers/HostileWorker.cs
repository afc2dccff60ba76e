using System.Diagnostics;
using System.Runtime.CompilerServices;
using Bench.Processes;
using Bench.Workers;
using Bench.Workers.Queues;

namespace Bench.Tests.Workers;

/// <summary>What a <see cref="HostileWorker"/> does with its first task.</summary>
public enum Hostility
{
    /// <summary>Half an answer, then a kill.</summary>
    HalfFrameThenKilled,

    /// <summary>Half an answer, last words, and exit code 7.</summary>
    HalfFrameThenExit,

    /// <summary>Shared memory: half a slot that nobody is told of, last words, and exit code 7.</summary>
    HalfSlotThenExit,

    /// <summary>Shared memory: half a slot that counts as written; it lives on, as in all that follow.</summary>
    TornSlot,

    /// <summary>Shared memory: nothing was written, and it counts.</summary>
    StaleSlot,

    /// <summary>Shared memory: more results than a ring has slots.</summary>
    PositionOutOfRange,

    /// <summary>Text where frames belong.</summary>
    Noise,

    /// <summary>A frame of another kind than it was asked for.</summary>
    WrongKind,

    /// <summary>A result of a size that none has.</summary>
    WrongSize,

    /// <summary>More results than there were tasks.</summary>
    TooMany,

    /// <summary>It never answers, also not whether it is alive.</summary>
    Silence,

    /// <summary>The same from its start on.</summary>
    SilentStart,
}

/// <summary>These tests' program as a worker that keeps to the protocol until its first task.</summary>
internal static unsafe class HostileWorker
{
    public const string LastWords = "these are my last words";
    public const int ExitCode = 7;

    private const string Variable = "BENCH_TESTS_HOSTILE";

    public static Worker Start(Hostility hostility)
    {
        var command = ThisProgram.In(AppContext.BaseDirectory, WorkerProcess.Argument);
        command.ArgumentList[0] = typeof(HostileWorker).Assembly.Location;
        command.Environment[Variable] = hostility.ToString();
        return Worker.Start(command);
    }

    [ModuleInitializer]
    internal static void RunIfAsked()
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { } asked) return;
        using var input = new BufferedStream(Console.OpenStandardInput());
        using var output = Console.OpenStandardOutput();
        Answer(Enum.Parse<Hostility>(asked), input, output);
        Environment.Exit(0);
    }

    private static void Answer(Hostility hostility, Stream input, Stream output)
    {
        SharedBlock? block = null;
        var speaks = hostility != Hostility.SilentStart;
        while (Frame.Read(input) is { } frame)
        {
            if (!speaks) continue;
            switch (frame.Kind)
            {
                case FrameKind.Serve:
                    if (Payload.ReadText(frame) is { Length: > 0 } address) block = SharedBlock.Open(address, RingTasks.Bytes);
                    new Frame(FrameKind.Serving, default).Write(output);
                    break;
                case FrameKind.ReportUsage:
                    Payload.Usage(new WorkerUsage(TimeSpan.FromSeconds(1), 2, null, null, null)).Write(output);
                    break;
                case FrameKind.Workload:
                    frame.Write(output);
                    AwaitTask(block!);
                    Misbehave(hostility, output, block);
                    break;
                case FrameKind.Run:
                    Misbehave(hostility, output, block);
                    break;
            }
            if (hostility == Hostility.Silence) speaks = frame.Kind is not (FrameKind.Workload or FrameKind.Run);
        }
    }

    private static void AwaitTask(SharedBlock block)
    {
        var tasks = new Ring(block.Memory);
        while (!tasks.HasNext()) Thread.Sleep(1);
    }

    private static void Misbehave(Hostility hostility, Stream output, SharedBlock? block)
    {
        switch (hostility)
        {
            case Hostility.HalfFrameThenKilled:
                WriteHalf(output);
                Process.GetCurrentProcess().Kill();
                break;
            case Hostility.HalfFrameThenExit:
                WriteHalf(output);
                End();
                break;
            case Hostility.HalfSlotThenExit:
                Slot(block!)[1] = 1;
                End();
                break;
            case Hostility.TornSlot:
                (Slot(block!)[0], Slot(block!)[1], Results(block!)[Ring.Tail]) = (1, 1, 1);
                Wake(output);
                break;
            case Hostility.StaleSlot:
                Results(block!)[Ring.Tail] = 1;
                Wake(output);
                break;
            case Hostility.PositionOutOfRange:
                Results(block!)[Ring.Tail] = Ring.Capacity + 1;
                Wake(output);
                break;
            case Hostility.Noise:
                output.Write("Unhandled exception."u8);
                output.Flush();
                break;
            case Hostility.WrongKind:
                new Frame(FrameKind.ReportUsage, default).Write(output);
                break;
            case Hostility.WrongSize:
                new Frame(FrameKind.Result, new byte[5]).Write(output);
                break;
            case Hostility.TooMany:
                AnswerTooOften(output, block);
                break;
        }
    }

    private static void WriteHalf(Stream output)
    {
        using var whole = new MemoryStream();
        Payload.Result(new RangeResult(1, 2, 3)).Write(whole);
        output.Write(whole.GetBuffer().AsSpan(0, (int)whole.Length / 2));
        output.Flush();
    }

    private static void AnswerTooOften(Stream output, SharedBlock? block)
    {
        var results = block is null ? null : new Ring(block.Memory + Ring.Bytes);
        for (var i = 0; i < Ring.Capacity; i++)
        {
            if (results is null) Payload.Result(new RangeResult(1, 0, 0)).Write(output);
            else results.TryWrite(new Slot(1, 0, 0, 0));
        }
        if (results is not null) Wake(output);
    }

    private static long* Results(SharedBlock block) => (long*)(block.Memory + Ring.Bytes);

    private static long* Slot(SharedBlock block) => Results(block) + Ring.FirstSlot;

    private static void Wake(Stream output) => new Frame(FrameKind.Wake, default).Write(output);

    private static void End()
    {
        Console.Error.WriteLine(LastWords);
        Environment.Exit(ExitCode);
    }
}
