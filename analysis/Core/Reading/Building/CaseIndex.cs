
namespace Analysis.Reading.Building;

/// <summary>The cases met so far, by the bytes that tell them apart, in the file's order.</summary>
/// <typeparam name="T">What is gathered of a case.</typeparam>
internal sealed class CaseIndex<T> where T : class
{
    private readonly Dictionary<byte[], T> cases = new(ByteKeys.Comparer);
    private readonly Dictionary<byte[], T>.AlternateLookup<ReadOnlySpan<byte>> lookup;
    private readonly List<T> inOrder = [];
    private byte[] lastKey = [];
    private T? last;
    private long nameBytes;

    public CaseIndex() => lookup = cases.GetAlternateLookup<ReadOnlySpan<byte>>();

    public IReadOnlyList<T> InOrder => inOrder;

    /// <summary>The case of that key, or <c>null</c>. The previous row's case is found at once: a case's rows follow each other.</summary>
    public T? Find(ReadOnlySpan<byte> key)
    {
        if (last is not null && key.SequenceEqual(lastKey)) return last;
        if (!lookup.TryGetValue(key, out var actual, out var found)) return null;
        (lastKey, last) = (actual, found);
        return found;
    }

    /// <exception cref="InputException">There would be too many.</exception>
    public void Add(Table table, ReadOnlySpan<byte> key, T value)
    {
        nameBytes += key.Length;
        if (inOrder.Count == Limits.Cases) throw table.Here($"more than {Limits.Cases} cases", "fewer");
        if (nameBytes > Limits.NameBytes) throw table.Here($"more than {Limits.NameBytes} bytes of names", "shorter names, or fewer cases");
        lookup[key] = value;
        inOrder.Add(value);
    }
}
