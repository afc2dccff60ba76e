using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Bench.Workloads;

/// <summary>Files opened past the page cache: open(2) with <c>O_DIRECT</c>, which .NET has no option for. Linux.</summary>
internal static class DirectFile
{
    private const int ReadOnly = 0, CloseOnExec = 0x80000;

    /// <summary><c>O_DIRECT</c>, which is one of the flags that differ from architecture to architecture.</summary>
    private static readonly int Direct = RuntimeInformation.ProcessArchitecture switch
    {
        Architecture.Arm or Architecture.Arm64 => 0x10000,
        Architecture.Ppc64le => 0x20000,
        _ => 0x4000,
    };

    /// <exception cref="ProvisionException">This system has no such way.</exception>
    public static void CheckSystem()
    {
        if (!OperatingSystem.IsLinux()) throw new ProvisionException("reading past the page cache is measured on Linux only.", "Measure it on Linux.");
    }

    /// <summary>Whether a file can be read that way is found out by reading it: file systems refuse at different points.</summary>
    /// <exception cref="ProvisionException">It cannot.</exception>
    public static void Check(string path)
    {
        using var buffer = AlignedBuffer.Rent(AlignedBuffer.Alignment);
        try
        {
            using var file = Open(path);
            RandomAccess.Read(file, buffer.Memory.Span, 0);
        }
        catch (IOException e)
        {
            throw new ProvisionException($"files in {Path.GetDirectoryName(path)} cannot be read past the page cache: {e.Message}.",
                "Choose a folder on a disk's file system with --output.", e);
        }
    }

    /// <summary>Opens a file for reading. Memory, length and place of every read are multiples of <see cref="AlignedBuffer.Alignment"/>.</summary>
    /// <exception cref="IOException">The system refuses, its message says why.</exception>
    public static SafeFileHandle Open(string path)
    {
        var descriptor = open(Encoding.UTF8.GetBytes(path + '\0'), ReadOnly | Direct | CloseOnExec);
        return descriptor >= 0 ? new SafeFileHandle(descriptor, ownsHandle: true) : throw new IOException(Marshal.GetLastPInvokeErrorMessage());
    }

    [DllImport("libc", ExactSpelling = true, SetLastError = true)]
    private static extern int open(byte[] path, int flags);
}
