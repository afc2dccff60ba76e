using System.IO.MemoryMappedFiles;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Bench.Workers.Queues;

/// <summary>
/// Zeroed memory that another process can map too. It never has a name in a file system (on Linux it is a <c>memfd</c>, on Windows a section of the paging
/// file), so that nothing is left of it when its processes have ended, however they did.
/// </summary>
internal sealed unsafe class SharedBlock : IDisposable
{
    private const uint CloseOnExec = 1;

    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;

    private SharedBlock(MemoryMappedFile file, string address, int bytes)
    {
        (_file, Address) = (file, address);
        _view = file.CreateViewAccessor(0, bytes);
        byte* start = null;
        _view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
        Memory = (nint)start;
    }

    /// <summary>Where there is such memory.</summary>
    public static bool IsSupported => OperatingSystem.IsLinux() || OperatingSystem.IsWindows();

    /// <summary>What the other process opens.</summary>
    public string Address { get; }

    public nint Memory { get; }

    /// <exception cref="WorkerException">The system has none to give.</exception>
    public static SharedBlock Create(int bytes)
    {
        if (OperatingSystem.IsWindows())
        {
            var name = $"bench-{Guid.NewGuid():N}";
            return new SharedBlock(MemoryMappedFile.CreateNew(name, bytes), name, bytes);
        }
        if (!OperatingSystem.IsLinux()) throw new WorkerException("this system has no shared memory without a name; use the transport Pipe");
        int descriptor;
        fixed (byte* name = "bench"u8) descriptor = memfd_create(name, CloseOnExec);
        if (descriptor < 0) throw new WorkerException($"no shared memory: {Marshal.GetLastPInvokeErrorMessage()}; use the transport Pipe");
        return new SharedBlock(Map(new SafeFileHandle(descriptor, ownsHandle: true), bytes),
            FormattableString.Invariant($"/proc/{Environment.ProcessId}/fd/{descriptor}"), bytes);
    }

    public static SharedBlock Open(string address, int bytes)
    {
        if (OperatingSystem.IsWindows()) return new SharedBlock(MemoryMappedFile.OpenExisting(address), address, bytes);
        return new SharedBlock(Map(File.OpenHandle(address, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite), bytes), address, bytes);
    }

    public void Dispose()
    {
        _view.SafeMemoryMappedViewHandle.ReleasePointer();
        _view.Dispose();
        _file.Dispose();
    }

    private static MemoryMappedFile Map(SafeFileHandle handle, int bytes) =>
        MemoryMappedFile.CreateFromFile(handle, mapName: null, bytes, MemoryMappedFileAccess.ReadWrite, HandleInheritability.None, leaveOpen: false);

    [DllImport("libc", ExactSpelling = true, SetLastError = true)]
    private static extern int memfd_create(byte* name, uint flags);
}
