using System.Globalization;
using System.Text.RegularExpressions;

namespace Analysis.Histories;

/// <summary>What a name says about a version.</summary>
/// <param name="Time">The date in it, with the time of day where it has one; UTC.</param>
/// <param name="Commit">The abbreviated hash in it.</param>
public readonly record struct VersionName(DateTimeOffset? Time, string? Commit)
{
    private static readonly Regex date = new(
        @"(?<!\d)(?<year>(?:19|20)\d\d)(?<s>[-_.]?)(?<month>0[1-9]|1[0-2])\k<s>(?<day>0[1-9]|[12]\d|3[01])"
        + @"(?:[-_T. ]?(?<hour>[01]\d|2[0-3])[-_.:]?(?<minute>[0-5]\d)(?:[-_.:]?(?<second>[0-5]\d))?Z?)?(?!\d)", RegexOptions.CultureInvariant);

    private static readonly Regex hash = new("(?<![0-9A-Za-z])(?=[0-9]*[a-f])(?=[a-f]*[0-9])[0-9a-f]{7,40}(?![0-9A-Za-z])", RegexOptions.CultureInvariant);

    /// <summary>Whether it says anything.</summary>
    public bool IsKnown => Time is not null || Commit is not null;

    /// <summary>Of a file's or a folder's name.</summary>
    public static VersionName In(string name)
    {
        var (dated, hashed) = (date.Match(name), hash.Match(date.Replace(name, " ")));
        return new VersionName(dated.Success ? TimeOf(dated) : null, hashed.Success ? hashed.Value : null);
    }

    /// <summary>The name without what it says about the version.</summary>
    public static string Without(string name) => hash.Replace(date.Replace(name, " "), " ").Trim(' ', '-', '_', '.');

    /// <summary>Of a path: the name nearest to its end that says anything.</summary>
    public static VersionName InPath(IReadOnlyList<string> parts) =>
        parts.Reverse().Select(In).FirstOrDefault(name => name.IsKnown);

    private static DateTimeOffset? TimeOf(Match match)
    {
        int Number(string group) => match.Groups[group].Success ? int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture) : 0;
        var (year, month, day) = (Number("year"), Number("month"), Number("day"));
        return day > DateTime.DaysInMonth(year, month) ? null
            : new DateTimeOffset(year, month, day, Number("hour"), Number("minute"), Number("second"), TimeSpan.Zero);
    }
}
