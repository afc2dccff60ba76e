namespace Analysis.Statistics.Scaling;

/// <summary>How long tasks of known sizes take at best, by how they are split among workers, over the time that they would take evenly spread. Pure.</summary>
public static class Splitting
{
    /// <summary>Cut beforehand into contiguous parts of as equal numbers of tasks as whole tasks allow: the largest part is what all wait for.</summary>
    /// <param name="sizes">None below 0, in the order of the tasks.</param>
    /// <param name="workers">At least one.</param>
    /// <returns>1 or above; 1 for no work.</returns>
    public static double EqualShares(ReadOnlySpan<long> sizes, int workers)
    {
        var largest = 0.0;
        for (var worker = 0; worker < workers; worker++)
        {
            largest = Math.Max(largest, Sum(sizes[First(sizes.Length, worker, workers)..First(sizes.Length, worker + 1, workers)]));
        }
        return OverIdeal(largest, sizes, workers);
    }

    /// <summary>Handed out one by one, in their order, each to the worker that is free first.</summary>
    /// <inheritdoc cref="EqualShares"/>
    public static double OneByOne(ReadOnlySpan<long> sizes, int workers)
    {
        var busy = new PriorityQueue<int, double>(Enumerable.Range(0, workers).Select(worker => (worker, 0.0)));
        var end = 0.0;
        foreach (var size in sizes)
        {
            busy.TryDequeue(out var worker, out var free);
            busy.Enqueue(worker, free + size);
            end = Math.Max(end, free + size);
        }
        return OverIdeal(end, sizes, workers);
    }

    private static int First(int tasks, int worker, int workers) => (int)((long)tasks * worker / workers);

    private static double OverIdeal(double makespan, ReadOnlySpan<long> sizes, int workers) => Sum(sizes) is > 0 and var sum ? makespan * workers / sum : 1;

    private static double Sum(ReadOnlySpan<long> sizes)
    {
        var sum = 0.0;
        foreach (var size in sizes) sum += size;
        return sum;
    }
}
