
namespace Analysis.Reading.Building;

/// <summary>What says which case a row belongs to: some of its fields, one after the other, each behind its length.</summary>
internal sealed class RowKey(int[] columns)
{
    private byte[] buffer = new byte[256];

    /// <summary>Valid until the next call.</summary>
    public ReadOnlySpan<byte> Of(Table row)
    {
        var length = 0;
        foreach (var column in columns)
        {
            var field = row[column];
            var end = length + sizeof(int) + field.Length;
            if (end > buffer.Length) Array.Resize(ref buffer, Math.Max(end, 2 * buffer.Length));
            BitConverter.TryWriteBytes(buffer.AsSpan(length), field.Length);
            field.CopyTo(buffer.AsSpan(length + sizeof(int)));
            length = end;
        }
        return buffer.AsSpan(0, length);
    }
}
