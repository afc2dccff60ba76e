namespace Analysis.Reading.Sources;

/// <summary>What one path, or one thing found below it, holds.</summary>
internal abstract record Source
{
    /// <summary>The same for the same files, so that nothing is read twice.</summary>
    public abstract string Key { get; }

    /// <exception cref="InputException">It cannot be read.</exception>
    public abstract IEnumerable<Run> Read(ReadOptions options);
}
