namespace Analysis.Reading.Numbers;

/// <summary>
/// What a file's numbers say about its decimal mark. <c>1.234,5</c> and <c>1.5</c> and <c>1,234,567</c> each say it; <c>1,234</c> does not.
/// </summary>
internal sealed class NumberEvidence
{
    private const int DigitsOfGroup = 3;

    private int point, comma, arabic;

    /// <summary>Whether there was a number that can be read in two ways, and which mark it has.</summary>
    public char? Ambiguous { get; private set; }

    /// <summary>
    /// The file's decimal mark when at least one number says it. When numbers disagree the more frequent one: the others are then refused where they stand.
    /// </summary>
    public NumberMarks? Decided =>
        arabic > Math.Max(point, comma) ? new NumberMarks(NumberText.SureDecimal)
        : comma > point ? new NumberMarks(',')
        : point > 0 ? new NumberMarks('.')
        : null;

    public void Add(ReadOnlySpan<char> text)
    {
        Span<char> clean = stackalloc char[NumberText.MostCharacters];
        if (!NumberText.TryClean(text, clean, out var length)) return;
        var number = (ReadOnlySpan<char>)clean[..length];
        if (number.IndexOf('E') is >= 0 and var exponent) number = number[..exponent];
        Weigh(number.TrimStart("+-"));
    }

    private void Weigh(ReadOnlySpan<char> number)
    {
        if (number.Contains(NumberText.SureDecimal))
        {
            arabic++;
            return;
        }
        var lastPoint = number.LastIndexOf('.');
        var lastComma = number.LastIndexOf(',');
        if (lastPoint >= 0 && lastComma >= 0) Vote(lastPoint > lastComma ? '.' : ',');
        else if (lastPoint >= 0) WeighOne(number, '.', lastPoint);
        else if (lastComma >= 0) WeighOne(number, ',', lastComma);
    }

    /// <summary>A mark that comes twice parts groups; one that groups could not stand at is the decimal one.</summary>
    private void WeighOne(ReadOnlySpan<char> number, char mark, int at)
    {
        if (number.IndexOf(mark) != at) Vote(mark == '.' ? ',' : '.');
        else if (number.Contains(NumberText.SureGroup)) Vote(mark);
        else if (number.Length - at - 1 != DigitsOfGroup || at is 0 or > DigitsOfGroup || number[0] == '0') Vote(mark);
        else Ambiguous ??= mark;
    }

    private void Vote(char mark)
    {
        if (mark == '.') point++;
        else comma++;
    }
}
