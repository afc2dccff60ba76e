namespace Bench.Workers.Queues;

/// <summary>How single tasks get to a worker and their results back.</summary>
public enum Transport
{
    /// <summary>A frame per task over the worker's standard input and output; frames that are ready together are written together.</summary>
    Pipe,

    /// <summary>A <see cref="Ring"/> each way; the pipes only wake who sleeps. Linux and Windows.</summary>
    SharedMemory,
}
