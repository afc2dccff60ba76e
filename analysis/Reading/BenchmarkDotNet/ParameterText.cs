using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Analysis.Reading.Numbers;

namespace Analysis.Reading.BenchmarkDotNet;

/// <summary>The <c>Params</c> of a <c>-measurements.csv</c>: <c>Count=64&amp;Name=a&amp;b</c>, nothing escaped.</summary>
internal static partial class ParameterText
{
    /// <summary>A new parameter begins where an <c>&amp;</c> is followed by a name and an equals sign; any other belongs to the value.</summary>
    public static ImmutableArray<Parameter> Split(string text)
    {
        if (text.Length == 0) return [];
        var parameters = ImmutableArray.CreateBuilder<Parameter>();
        var starts = Start().EnumerateMatches(text);
        var (name, from) = ("", 0);
        foreach (var start in starts)
        {
            if (start.Index > 0 || name.Length > 0) Add(text[from..start.Index]);
            name = text.Substring(start.Index, start.Length).Trim('&').TrimEnd('=');
            from = start.Index + start.Length;
        }
        Add(text[from..]);
        return parameters.DrainToImmutable();

        void Add(string value) => parameters.Add(new Parameter(name.Length > 0 ? name : "Params", value, ParameterNumber.Of(value, null)));
    }

    [GeneratedRegex(@"(?:^|&)[\p{L}_][\p{L}\p{N}_]*=", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Start();
}
