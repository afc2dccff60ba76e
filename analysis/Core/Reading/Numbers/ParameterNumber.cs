namespace Analysis.Reading.Numbers;

/// <summary>
/// The number in a parameter, if it is one. BenchmarkDotNet prints parameters in the run's culture and without groups,
/// so that a single mark is the decimal one unless the rest of the file says otherwise.
/// </summary>
internal static class ParameterNumber
{
    /// <param name="text">The parameter as written.</param>
    /// <param name="file">How the file's other numbers are written, or <c>null</c> where they do not say it.</param>
    public static double? Of(string text, NumberMarks? file)
    {
        Span<char> clean = stackalloc char[NumberText.MostCharacters];
        if (!NumberText.TryClean(text, clean, out var length)) return null;
        if (file is not null && file.TryParse(text, out var value)) return value;
        var own = SingleMark(clean[..length]) is { } mark ? new NumberMarks(mark) : NumberMarks.Invariant;
        return own.TryParse(text, out value) ? value : null;
    }

    /// <summary>The number's only mark, when there is just one and it can be a decimal one.</summary>
    private static char? SingleMark(ReadOnlySpan<char> number)
    {
        char? single = null;
        foreach (var character in number)
        {
            if (!NumberText.IsMark(character)) continue;
            if (single is not null || character == NumberText.SureGroup) return null;
            single = character;
        }
        return single;
    }
}
