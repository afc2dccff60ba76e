using Microsoft.Win32.SafeHandles;

namespace Analysis.Tables;

/// <summary>A file as if it had its first line and the lines between two places only.</summary>
/// <param name="headerLength">Bytes of the first line, its end included.</param>
/// <param name="from">Where the first line of the part begins, from the file's start.</param>
/// <param name="to">Where the line behind the last one begins.</param>
internal sealed class FilePart(SafeFileHandle file, long headerLength, long from, long to) : Stream
{
    private long position;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => headerLength + to - from;

    public override long Position
    {
        get => position;
        set => throw new NotSupportedException();
    }

    /// <summary>The place in the file of a byte of this part that lies behind the first line.</summary>
    public long InFile(long offset) => from + offset - headerLength;

    public override int Read(Span<byte> buffer)
    {
        var left = position < headerLength ? headerLength - position : Length - position;
        var read = RandomAccess.Read(file, buffer[..(int)Math.Min(left, buffer.Length)], position < headerLength ? position : InFile(position));
        position += read;
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
