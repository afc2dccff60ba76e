using System.Buffers.Text;
using Microsoft.Win32.SafeHandles;

namespace Bench.Processes;

/// <summary>
/// The most memory that this process had resident since somebody asked for it to be watched. Linux keeps a high-water mark that can be set back; its
/// <c>ru_maxrss</c> is no such mark, since a child begins with its parent's.
/// Elsewhere, or where the mark cannot be set back, the memory that is resident at a look.
/// </summary>
/// <remarks>Neither allocates nor walks the memory: what is measured next is not changed by it.</remarks>
internal sealed class PeakMemory : IDisposable
{
    private const int LongestStatus = 8192;

    private readonly SafeFileHandle? _marks = Open("/proc/self/clear_refs", FileAccess.Write);
    private readonly SafeFileHandle? _status = Open("/proc/self/status", FileAccess.Read);
    private readonly byte[] _text = new byte[LongestStatus];
    private bool _isSetBack;

    /// <summary>From now on.</summary>
    public void Reset()
    {
        _isSetBack = false;
        if (_marks is null) return;
        try
        {
            RandomAccess.Write(_marks, "5"u8, 0);
            _isSetBack = true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A container may forbid it: the memory at a look is then what there is.
        }
    }

    /// <summary>The most since <see cref="Reset"/>, or what is resident now; <c>null</c> when the system tells neither.</summary>
    public long? Bytes()
    {
        if (!OperatingSystem.IsLinux()) return Environment.WorkingSet is > 0 and var now ? now : null;
        if (_status is null) return null;
        try
        {
            var length = RandomAccess.Read(_status, _text, 0);
            return Kilobytes(_text.AsSpan(0, length), _isSetBack ? "\nVmHWM:"u8 : "\nVmRSS:"u8) * 1024;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    public void Dispose()
    {
        _marks?.Dispose();
        _status?.Dispose();
    }

    /// <summary>The number behind a name in <c>/proc/PID/status</c>, or <c>null</c> when there is none.</summary>
    internal static long? Kilobytes(ReadOnlySpan<byte> status, ReadOnlySpan<byte> name)
    {
        var start = status.IndexOf(name);
        if (start < 0) return null;
        return Utf8Parser.TryParse(status[(start + name.Length)..].TrimStart(" \t"u8), out long kilobytes, out _) ? kilobytes : null;
    }

    private static SafeFileHandle? Open(string path, FileAccess access)
    {
        try
        {
            return OperatingSystem.IsLinux() ? File.OpenHandle(path, FileMode.Open, access, FileShare.ReadWrite) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
