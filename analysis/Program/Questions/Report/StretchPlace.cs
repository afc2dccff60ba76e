using System.Collections.Immutable;

namespace Analysis.Questions.Report;

/// <summary>Where along a parameter a stretch lies, in words, for curves told from large values to small ones.</summary>
public static class StretchPlace
{
    /// <summary>Such as <c>from about 370 squares (…) a task on</c>, <c>below that</c>, <c>at 10 ms</c>.</summary>
    /// <param name="stretches">Of one curve, ascending.</param>
    /// <param name="index">Which of them.</param>
    public static string Of(ImmutableArray<Stretch> stretches, int index, Measure along)
    {
        var (stretch, last) = (stretches[index], stretches.Length - 1);
        if (last == 0) return Everywhere(stretch.Values, along);
        if (index == last) return Highest(stretch, along);
        var joins = !stretches[index + 1].Starts.IsEmpty;
        if (joins && index == 0) return "below that";
        if (!stretch.Starts.IsEmpty) return $"from about {Start(stretch, along)} " + (joins ? "up to there" : $"up to {along.Text(stretch.Values[^1])}");
        if (stretch.Values.Length == 1) return $"at {along.Text(stretch.Values[0])}";
        return index == 0 ? $"up to {along.Text(stretch.Values[^1])}" : $"from {Span(along, stretch.Values)}";
    }

    private static string Everywhere(ImmutableArray<double> values, Measure along) => values.Length == 1
        ? $"at {along.Text(values[0])}{along.PerTask}"
        : $"at every value measured, {Span(along, values)}{along.PerTask},";

    private static string Highest(Stretch stretch, Measure along)
    {
        if (!stretch.Starts.IsEmpty) return $"from about {Start(stretch, along)}{along.PerTask} on";
        return stretch.Values.Length > 1
            ? $"from {along.Text(stretch.Values[0])}{along.PerTask} on"
            : $"at {along.Text(stretch.Values[0])}{along.PerTask}";
    }

    private static string Span(Measure along, ImmutableArray<double> values) => along.Span(values[0], values[^1]);

    /// <summary>The crossover with its interval; of several curves, the span of both.</summary>
    private static string Start(Stretch stretch, Measure along) => along.About(
        stretch.Starts.Min(start => start.Low), stretch.Starts.Min(start => start.Estimate),
        stretch.Starts.Max(start => start.Estimate), stretch.Starts.Max(start => start.High));
}
