using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Analysis.Reading.Numbers;

namespace Analysis.Reading.BenchmarkDotNet;

/// <summary>The <c>Params</c> of a <c>-measurements.csv</c>: <c>Count=64&amp;Name=a&amp;b</c>, nothing escaped.</summary>
internal static partial class ParameterText
{
    /// <summary>The names that all of a method's rows have: what looks like a name in some of them only is a part of a value.</summary>
    public static ImmutableHashSet<string> Names(IEnumerable<string> texts) =>
        texts.Select(text => Start().Matches(text).Select(NameOf).ToImmutableHashSet()).Aggregate((names, others) => names.Intersect(others));

    /// <summary>A parameter begins where an <c>&amp;</c> is followed by one of the names, for the first time, and an equals sign; any other belongs to the value.</summary>
    public static ImmutableArray<Parameter> Split(string text, ImmutableHashSet<string> names)
    {
        if (text.Length == 0) return [];
        var starts = Start().Matches(text).Where(start => names.Contains(NameOf(start))).DistinctBy(NameOf).ToArray();
        var parameters = ImmutableArray.CreateBuilder<Parameter>(starts.Length + 1);
        if (starts is [] or [{ Index: > 0 }, ..]) Add("Params", text[..(starts is [var first, ..] ? first.Index : text.Length)]);
        for (var i = 0; i < starts.Length; i++)
        {
            var end = i + 1 < starts.Length ? starts[i + 1].Index : text.Length;
            Add(NameOf(starts[i]), text[(starts[i].Index + starts[i].Length)..end]);
        }
        return parameters.DrainToImmutable();

        void Add(string name, string value) => parameters.Add(new Parameter(name, value, ParameterNumber.Of(value, null)));
    }

    private static string NameOf(Match start) => start.Value.Trim('&').TrimEnd('=');

    [GeneratedRegex(@"(?:^|&)[\p{L}_][\p{L}\p{N}_]*=", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Start();
}
