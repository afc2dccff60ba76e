namespace Analysis.Reading.Sources;

/// <summary>What one path, or one thing found below it, holds.</summary>
internal abstract record Source
{
    /// <summary>What of it was not met before, so that nothing is read twice; <c>null</c> when all of it was.</summary>
    /// <param name="seen">Full paths of what was met; added to.</param>
    public abstract Source? Unseen(HashSet<string> seen);

    /// <summary>The full path of the folder in which it was found.</summary>
    public abstract string Place { get; }

    /// <exception cref="InputException">It cannot be read.</exception>
    public abstract IEnumerable<Run> Read(ReadOptions options);
}
