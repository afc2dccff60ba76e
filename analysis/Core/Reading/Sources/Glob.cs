using System.Text;
using System.Text.RegularExpressions;

namespace Analysis.Reading.Sources;

/// <summary>Patterns of paths: <c>*</c> and <c>?</c> within a name, <c>**</c> over folders.</summary>
internal static class Glob
{
    private static readonly EnumerationOptions entries = new()
    {
        RecurseSubdirectories = true,
        MaxRecursionDepth = Limits.FolderDepth,
        IgnoreInaccessible = true,
        MatchType = MatchType.Simple,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
    };

    public static bool IsOne(string path) => path.AsSpan().IndexOfAny('*', '?') >= 0;

    /// <returns>What matches, in the order of names.</returns>
    /// <exception cref="InputException">Too much matches.</exception>
    public static (IReadOnlyList<string> Folders, IReadOnlyList<string> Files) Find(string pattern)
    {
        var parts = Slashed(pattern).Split('/');
        var first = Array.FindIndex(parts, IsOne);
        var root = first == 0 ? "." : string.Join('/', parts[..first]) is { Length: > 0 } named ? named : "/";
        if (!Directory.Exists(root)) return ([], []);
        var names = Expression(parts[first..]);
        var matching = Directory.EnumerateFileSystemEntries(root, "*", entries)
            .Where(path => names.IsMatch(Slashed(Path.GetRelativePath(root, path))))
            .Take(Limits.Files + 1)
            .Order(StringComparer.Ordinal)
            .ToArray();
        if (matching.Length > Limits.Files) throw new InputException($"{pattern}:1:1: more than {Limits.Files} matches, expected fewer");
        return ([.. matching.Where(Directory.Exists)], [.. matching.Where(File.Exists)]);
    }

    private static string Slashed(string path) => Path.DirectorySeparatorChar == '/' ? path : path.Replace(Path.DirectorySeparatorChar, '/');

    private static Regex Expression(string[] parts)
    {
        var expression = new StringBuilder("^");
        for (var i = 0; i < parts.Length; i++)
        {
            var last = i == parts.Length - 1;
            if (parts[i] == "**") expression.Append(last ? ".*" : "(?:.*/)?");
            else expression.Append(Regex.Escape(parts[i]).Replace("\\*", "[^/]*").Replace("\\?", "[^/]")).Append(last ? "" : "/");
        }
        return new Regex(expression.Append('$').ToString(), RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
    }
}
