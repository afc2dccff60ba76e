using System.Runtime.InteropServices;

namespace Bench.Workloads;

/// <summary>When one task ran, ticks of <see cref="System.Diagnostics.Stopwatch"/>.</summary>
/// <param name="Thread">The system's number, or 0 for a task that held no thread.</param>
public readonly record struct TaskRecord(int Task, long Started, long Ended, int Thread);

/// <summary>Room for the records of one batch's tasks, made before it begins: noting one is a few stores, and no two tasks share a cache line.</summary>
public sealed class TaskRecords
{
    private readonly Slot[] _slots;

    public TaskRecords(int tasks)
    {
        _slots = new Slot[tasks];
        // So that no task pays for its page.
        Array.Clear(_slots);
    }

    private TaskRecords(Slot[] slots) => _slots = slots;

    /// <summary>All of it, for another process of this program.</summary>
    public ReadOnlySpan<byte> Bytes => MemoryMarshal.AsBytes<Slot>(_slots);

    /// <summary>What another process had.</summary>
    public static TaskRecords Of(ReadOnlySpan<byte> bytes) => new(MemoryMarshal.Cast<byte, Slot>(bytes).ToArray());

    /// <summary>Notes a task; a later note of the same task replaces it. Any thread may, as long as no two note the same task at once.</summary>
    /// <param name="task">One that there is no room for is not noted.</param>
    public void Note(int task, long started, long ended, int thread)
    {
        if ((uint)task >= (uint)_slots.Length) return;
        ref var slot = ref _slots[task];
        slot.Started = started;
        slot.Ended = ended;
        slot.Thread = thread;
    }

    /// <summary>The tasks that were noted, by index.</summary>
    public IEnumerable<TaskRecord> Noted()
    {
        for (var task = 0; task < _slots.Length; task++)
        {
            var slot = _slots[task];
            if (slot.Ended != 0) yield return new TaskRecord(task, slot.Started, slot.Ended, slot.Thread);
        }
    }

    [StructLayout(LayoutKind.Sequential, Size = CacheLine)]
    private struct Slot
    {
        public long Started;
        public long Ended;
        public int Thread;
    }

    private const int CacheLine = 64;
}
