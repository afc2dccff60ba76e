using System.Globalization;
using System.Text.RegularExpressions;

namespace Analysis.Tests.Questions.Report;

/// <summary>Reads the answer's sentences back, knowing nothing but their words.</summary>
internal static partial class SentenceReader
{
    private const string Aside = " (each ";

    /// <summary>What a clause says of the cells it covers.</summary>
    public sealed record Claim(double[] TaskCounts, double Low, double High, string Outcome, string[] Models, string[] Everywhere, bool NamesAll, Span? Lead,
        Span? Speedup, Limit? AtMost)
    {
        public bool Covers(double taskCount, double grain) => TaskCounts.Contains(taskCount) && grain >= Low && grain <= High;
    }

    /// <summary>The model that takes at most so many times as long as the best.</summary>
    public readonly record struct Limit(string Model, double Times);

    /// <summary>Two ratios as written, the ends of what was seen.</summary>
    public readonly record struct Span(double Low, double High)
    {
        /// <summary>Whether a value lies between the ends, give or take what the writing rounded off.</summary>
        public bool Holds(double value) => value >= Low * 0.94 && value <= High * 1.06;
    }

    /// <param name="sentence">Plain text, such as <c>With 4 or 64 tasks, from … on Thread wins, by …; below that Sequential wins, by ….</c></param>
    public static IEnumerable<Claim> Claims(string sentence)
    {
        var head = Head().Match(sentence);
        Assert.True(head.Success, sentence);
        var counts = Count().Matches(head.Groups[1].Value).Select(each => Number(each.Value)).ToArray();
        var floor = double.PositiveInfinity;
        foreach (var clause in InnerSemicolon().Replace(sentence[head.Length..], ",").TrimEnd('.').Split("; "))
        {
            var (low, high) = Place(clause, floor);
            floor = low;
            yield return new Claim(counts, low, high, Outcome(clause), Models(clause), Everywhere(clause), !clause.Contains(" more", StringComparison.Ordinal),
                SpanOf(Lead().Match(clause)), SpanOf(Speedup().Match(clause)), LimitOf(AtMost().Match(clause)));
        }
    }

    private static (double Low, double High) Place(string clause, double below)
    {
        if (clause.StartsWith("below that", StringComparison.Ordinal)) return (0, Math.BitDecrement(below));
        // "(between …)" and "(≈ …)" say the same place in other words.
        var values = Quantity().Matches(Brackets().Replace(clause, "")).Select(Value).ToArray();
        if (clause.StartsWith("at every value measured", StringComparison.Ordinal)) return (values[0], values[1]);
        if (clause.StartsWith("at ", StringComparison.Ordinal)) return (values[0], values[0]);
        if (clause.StartsWith("up to ", StringComparison.Ordinal)) return (0, values[0]);
        if (On().IsMatch(clause)) return (values[0], double.PositiveInfinity);
        if (clause.Contains(" up to there", StringComparison.Ordinal)) return (values[0], Math.BitDecrement(below));
        return (values[0], values[1]);
    }

    private static string Outcome(string clause) => clause switch
    {
        _ when clause.Contains(" tie within ", StringComparison.Ordinal) => "Tie",
        _ when clause.Contains("it is undecided between ", StringComparison.Ordinal) => "Undecided",
        _ => "Winner",
    };

    private static string[] Models(string clause) => [.. Names(clause.Split(" tie within ")[0].Split(" wins")[0].Split(Aside)[0].Split(", of which")[0])];

    /// <summary>The models that an undecided clause claims for each of its cells.</summary>
    private static string[] Everywhere(string clause) =>
        clause.Contains(" different models by cell: ", StringComparison.Ordinal)
            ? []
            : [.. Names(clause.Split(Aside)[0].Split(", of which")[0].Split(", depending on the cell")[0].Split(", in some cells also ")[0])];

    private static IEnumerable<string> Names(string text) => Name().Matches(text).Select(each => each.Value);

    private static Span? SpanOf(Match match)
    {
        if (!match.Success) return null;
        var low = Number(match.Groups[1].Value);
        return new Span(low, match.Groups[2].Success ? Number(match.Groups[2].Value) : low);
    }

    private static Limit? LimitOf(Match match) => match.Success ? new Limit(match.Groups[1].Value, Number(match.Groups[2].Value)) : null;

    private static double Value(Match quantity) => Number(quantity.Groups[1].Value) * quantity.Groups[2].Value switch
    {
        "ms" => 1e6,
        "µs" => 1e3,
        "s" => 1e9,
        _ => 1,
    };

    private static double Number(string text) => double.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);

    [GeneratedRegex("^With ([0-9, or]+) tasks?, ")]
    private static partial Regex Head();

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Count();

    [GeneratedRegex("; (?=≈)")]
    private static partial Regex InnerSemicolon();

    [GeneratedRegex(@"\([^)]*\)")]
    private static partial Regex Brackets();

    [GeneratedRegex(@"([0-9][0-9,.]*) (squares|ns|µs|ms|s)\b")]
    private static partial Regex Quantity();

    [GeneratedRegex(@"^from [^;]*? a task on ")]
    private static partial Regex On();

    [GeneratedRegex(@"by ([0-9.,]+)×(?: to ([0-9.,]+)×)? over ")]
    private static partial Regex Lead();

    [GeneratedRegex(@", of which ([A-Za-z]+) takes at most ([0-9.,]+)× as long as the best")]
    private static partial Regex AtMost();

    [GeneratedRegex(@"(?:, |\(each )([0-9.,]+)×(?: to ([0-9.,]+)×)? as fast as Sequential")]
    private static partial Regex Speedup();

    [GeneratedRegex(@"\b(Sequential|ThreadPool|Thread|ParallelFor|MultiProcess|ProcessPerTask|Async)\b")]
    private static partial Regex Name();
}
