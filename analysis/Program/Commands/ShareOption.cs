using System.CommandLine;
using System.Globalization;

namespace Analysis.Commands;

/// <summary>An option that takes a share between 0 and 100%.</summary>
internal static class ShareOption
{
    /// <param name="name">Such as <c>--margin</c>.</param>
    /// <param name="usual">What it is when it is not given.</param>
    public static Option<double> Of(string name, string description, double usual) => new(name)
    {
        Description = description,
        HelpName = Percent.Exact(usual),
        DefaultValueFactory = _ => usual,
        CustomParser = result => Parsed(name, result.Tokens[0].Value, Percent.Exact(usual), result.AddError),
    };

    private static double Parsed(string name, string text, string usual, Action<string> complain)
    {
        var percent = text.EndsWith('%');
        var known = double.TryParse(percent ? text[..^1] : text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number);
        var share = percent ? number / 100 : number;
        if (known && share is > 0 and < 1) return share;
        complain($"{name} '{text}' is not a share between 0 and 100%; write {usual} or a number such as 0.05");
        return 0;
    }
}
