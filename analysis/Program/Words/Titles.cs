namespace Analysis.Words;

/// <summary>Several titles in one sentence.</summary>
public static class Titles
{
    private const string Tasks = " tasks";

    /// <summary><c>Thread, Async or ParallelFor</c>; numbers of tasks say that word once: <c>16 or 64 tasks</c>.</summary>
    /// <param name="titles">At least one.</param>
    public static string Either(IReadOnlyList<string> titles)
    {
        if (titles.Count > 1 && titles.All(title => title.EndsWith(Tasks, StringComparison.Ordinal) && !title.Contains(',')))
            return Joined([.. titles.Select(title => title[..^Tasks.Length])]) + Tasks;
        return Joined(titles);
    }

    /// <summary><c>here, there, and everywhere</c>.</summary>
    /// <param name="parts">At least one.</param>
    public static string All(IReadOnlyList<string> parts) => parts.Count == 1 ? parts[0] : $"{string.Join(", ", parts.Take(parts.Count - 1))}, and {parts[^1]}";

    private static string Joined(IReadOnlyList<string> titles) =>
        titles.Count == 1 ? titles[0] : $"{string.Join(", ", titles.Take(titles.Count - 1))} or {titles[^1]}";
}
