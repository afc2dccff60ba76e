using System.Text.RegularExpressions;

namespace Analysis.Tests.Commands;

/// <summary>Command lines in help and pages.</summary>
internal static partial class CommandLine
{
    /// <summary>At spaces, quoted parts whole.</summary>
    public static string[] Split(string arguments) =>
        [.. Parts().Matches(arguments).Select(match => match.Value.Replace("\"", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal))];

    /// <summary>The arguments of every call of the analysis in a page's <c>sh</c> fences, comments left out.</summary>
    public static IEnumerable<string> In(string markdown) => Fences().Matches(markdown)
        .SelectMany(fence => fence.Groups["code"].Value.ReplaceLineEndings("\n").Split('\n'))
        .Select(line => Calls().Match(line.Trim()))
        .Where(match => match.Success)
        .Select(match => match.Groups["arguments"].Value.Split(" #")[0].Trim());

    [GeneratedRegex("""(?:[^\s"']|"[^"]*"|'[^']*')+""")]
    private static partial Regex Parts();

    [GeneratedRegex(@"```(?:sh|bash|shell)\r?\n(?<code>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Fences();

    [GeneratedRegex(@"^\$?\s*(?:bench-analysis|analysis|dotnet run\b.*?--project analysis\b.*?\s--)\s+(?<arguments>[a-z].*)$")]
    private static partial Regex Calls();
}
