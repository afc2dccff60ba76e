using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Analysis.Reading.Numbers;

namespace Analysis.Reading.BenchmarkDotNet;

/// <summary>The <c>Params</c> of a <c>-measurements.csv</c>: <c>Count=64&amp;Name=a&amp;b</c> or <c>Count=64, Name=a</c>, nothing escaped.</summary>
internal static partial class ParameterText
{
    /// <summary>
    /// The names that all of a method's rows have, each with what it begins with: what looks like a name in some of them only is a part of a value. A comma
    /// parts parameters only where no <c>&amp;</c> does.
    /// </summary>
    public static ImmutableHashSet<string> Starts(IEnumerable<string> texts)
    {
        var all = texts.Select(text => Start().Matches(text).Select(start => start.Value).ToImmutableHashSet())
            .Aggregate((starts, others) => starts.Intersect(others));
        return all.Any(start => start[0] == '&') ? [.. all.Where(start => start[0] != ',')] : all;
    }

    /// <summary>A parameter begins with one of the starts, where it comes first; any other belongs to the value.</summary>
    public static ImmutableArray<Parameter> Split(string text, ImmutableHashSet<string> starts)
    {
        if (text.Length == 0) return [];
        var found = Start().Matches(text).Where(start => starts.Contains(start.Value)).DistinctBy(NameOf).ToArray();
        var parameters = ImmutableArray.CreateBuilder<Parameter>(found.Length + 1);
        if (found is [] or [{ Index: > 0 }, ..]) Add("Params", text[..(found is [var first, ..] ? first.Index : text.Length)]);
        for (var i = 0; i < found.Length; i++)
        {
            var end = i + 1 < found.Length ? found[i + 1].Index : text.Length;
            Add(NameOf(found[i]), text[(found[i].Index + found[i].Length)..end]);
        }
        return parameters.DrainToImmutable();

        void Add(string name, string value) => parameters.Add(new Parameter(name, value, ParameterNumber.Of(value, null)));
    }

    private static string NameOf(Match start) => start.Value.Trim('&', ',', ' ').TrimEnd('=');

    [GeneratedRegex(@"(?:^|&|, )[\p{L}_][\p{L}\p{N}_]*=", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Start();
}
