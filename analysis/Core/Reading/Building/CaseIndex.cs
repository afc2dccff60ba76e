namespace Analysis.Reading.Building;

/// <summary>The cases met so far, in the file's order. Rows are of the same case when the same bytes stand in the columns that tell cases apart.</summary>
/// <typeparam name="T">What is gathered of a case.</typeparam>
internal sealed class CaseIndex<T> where T : class
{
    private readonly Table table;
    private readonly int[] columns;
    private readonly Dictionary<byte[], T> cases = new(ByteKeys.Comparer);
    private readonly Dictionary<byte[], T>.AlternateLookup<ReadOnlySpan<byte>> lookup;
    private readonly List<T> inOrder = [];
    private byte[] buffer = new byte[256], lastKey = [];
    private T? last;
    private long nameBytes;

    /// <param name="columns">Those that tell cases apart; −1 for one that is missing.</param>
    public CaseIndex(Table table, IEnumerable<int> columns)
    {
        this.table = table;
        this.columns = [.. columns.Where(column => column >= 0)];
        lookup = cases.GetAlternateLookup<ReadOnlySpan<byte>>();
    }

    public IReadOnlyList<T> InOrder => inOrder;

    /// <summary>The case of the current row, or <c>null</c>. The previous row's case is found at once: a case's rows follow each other.</summary>
    public T? Find()
    {
        var key = Key();
        if (last is not null && key.SequenceEqual(lastKey)) return last;
        if (!lookup.TryGetValue(key, out var actual, out var found)) return null;
        (lastKey, last) = (actual, found);
        return found;
    }

    /// <summary>The current row is of that case.</summary>
    /// <exception cref="InputException">There would be too many.</exception>
    public void Add(T value)
    {
        var key = Key();
        nameBytes += key.Length;
        if (inOrder.Count == Limits.Cases) throw table.Here($"more than {Limits.Cases} cases", "fewer");
        if (nameBytes > Limits.NameBytes) throw table.Here($"more than {Limits.NameBytes} bytes of names", "shorter names, or fewer cases");
        lookup[key] = value;
        inOrder.Add(value);
    }

    /// <summary>The fields one after the other, each behind its length; valid until the next call.</summary>
    private ReadOnlySpan<byte> Key()
    {
        var length = 0;
        foreach (var column in columns)
        {
            var field = table[column];
            var end = length + sizeof(int) + field.Length;
            if (end > buffer.Length) Array.Resize(ref buffer, Math.Max(end, 2 * buffer.Length));
            BitConverter.TryWriteBytes(buffer.AsSpan(length), field.Length);
            field.CopyTo(buffer.AsSpan(length + sizeof(int)));
            length = end;
        }
        return buffer.AsSpan(0, length);
    }
}
