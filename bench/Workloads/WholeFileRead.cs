using Microsoft.Win32.SafeHandles;

namespace Bench.Workloads;

/// <summary>One task that reads: opens its file, reads so many bytes from the beginning, sums them, closes it.</summary>
/// <param name="open">Opens a file for the blocking form (<c>false</c>) or the asynchronous one.</param>
internal sealed class WholeFileRead(Func<string, bool, SafeFileHandle> open)
{
    public ulong Run(int task, long grain)
    {
        using var buffer = AlignedBuffer.Rent(Bytes(grain));
        var bytes = buffer.Memory.Span;
        using var file = open(FileSet.PathOf(task), false);
        for (var read = 0; read < bytes.Length;) read += Some(RandomAccess.Read(file, bytes[read..], read));
        return FileContent.Sum(bytes) + TaskMark.Of(task);
    }

    public async ValueTask<ulong> RunAsync(int task, long grain)
    {
        using var buffer = AlignedBuffer.Rent(Bytes(grain));
        var bytes = buffer.Memory;
        using var file = open(FileSet.PathOf(task), true);
        for (var read = 0; read < bytes.Length;) read += Some(await RandomAccess.ReadAsync(file, bytes[read..], read).ConfigureAwait(false));
        return FileContent.Sum(bytes.Span) + TaskMark.Of(task);
    }

    /// <summary>A file is read by several tasks where there are more than <see cref="FileSet.Files"/>: the mark tells them apart.</summary>
    public static ulong Checksum(int task, long grain) => FileContent.Expected(task % FileSet.Files, Bytes(grain)) + TaskMark.Of(task);

    private static int Some(int read) => read > 0 ? read : throw new EndOfStreamException("a file to be read is shorter than it was made");

    private static int Bytes(long grain)
    {
        if (grain <= 0 || grain % AlignedBuffer.Alignment != 0 || grain > FileSet.FileBytes)
        {
            throw new ArgumentOutOfRangeException(nameof(grain), grain,
                FormattableString.Invariant($"reading takes whole pages of {AlignedBuffer.Alignment} bytes, {FileSet.FileBytes} at most"));
        }
        return (int)grain;
    }
}
