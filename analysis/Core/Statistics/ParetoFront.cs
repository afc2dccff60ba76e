using System.Collections.Immutable;

namespace Analysis.Statistics;

/// <summary>Which of several choices nobody beats in both of two things, of which less is better.</summary>
public static class ParetoFront
{
    /// <summary>
    /// Indices of the points on the front, ascending by x, so descending by y. Left out is a point that another one beats in one thing and equals or beats
    /// in the other; points that are the same in both are on it together.
    /// </summary>
    /// <param name="points">Finite numbers.</param>
    public static ImmutableArray<int> Of(ReadOnlySpan<(double X, double Y)> points)
    {
        var front = new List<int>();
        for (var i = 0; i < points.Length; i++)
        {
            if (!IsBeaten(points, points[i])) front.Add(i);
        }
        var all = points.ToArray();
        return [.. front.OrderBy(i => all[i].X)];
    }

    private static bool IsBeaten(ReadOnlySpan<(double X, double Y)> points, (double X, double Y) one)
    {
        foreach (var other in points)
        {
            if (other.X <= one.X && other.Y <= one.Y && (other.X < one.X || other.Y < one.Y)) return true;
        }
        return false;
    }
}
