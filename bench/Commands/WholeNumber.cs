using System.CommandLine.Parsing;
using System.Globalization;

namespace Bench.Commands;

/// <summary>Says what an option takes before the parser says it in terms of .NET's types.</summary>
internal static class WholeNumber
{
    public static Action<OptionResult> From(int least, int most) => result =>
    {
        if (result.Tokens is not [var text]) return;
        if (int.TryParse(text.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most) return;
        result.AddError(string.Create(CultureInfo.InvariantCulture, $"{result.Option.Name} takes a whole number from {least} to {most}, not '{text.Value}'"));
    };
}
