namespace Analysis.Reading.Building;

/// <summary>A round's warm iterations as they come in.</summary>
/// <typeparam name="T">What is known of an iteration.</typeparam>
internal struct IterationList<T>
{
    private const int FirstCapacity = 4;
    private (int Launch, int Iteration, T Value)[]? all;
    private bool unordered;

    public int Count { get; private set; }

    public void Add(int launch, int iteration, T value)
    {
        all ??= new (int, int, T)[FirstCapacity];
        if (Count == all.Length) Array.Resize(ref all, 2 * Count);
        unordered |= Count > 0 && (all[Count - 1].Launch, all[Count - 1].Iteration).CompareTo((launch, iteration)) >= 0;
        all[Count++] = (launch, iteration, value);
    }

    /// <summary>By launch and iteration.</summary>
    /// <param name="repeated">Whether an iteration is there twice.</param>
    public readonly T[] InOrder(out bool repeated)
    {
        repeated = false;
        var found = all.AsSpan(0, Count);
        if (unordered) found.Sort(static (one, other) => (one.Launch, one.Iteration).CompareTo((other.Launch, other.Iteration)));
        var values = new T[Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = found[i].Value;
            repeated |= unordered && i > 0 && found[i - 1].Launch == found[i].Launch && found[i - 1].Iteration == found[i].Iteration;
        }
        return values;
    }
}
