namespace Analysis.Results;

/// <summary>The fields of a table's current row, found by their column's name. What does not fit is an error that says where it is.</summary>
internal sealed class NamedFields(Table table)
{
    private readonly Dictionary<string, int> columns = [];

    /// <exception cref="InputException">There is no such column.</exception>
    public string Text(string name) => table.Text(Column(name));

    /// <exception cref="InputException">It is no whole number from <paramref name="least"/> on.</exception>
    public long Whole(string name, long least = 0, long most = long.MaxValue) =>
        MaybeWhole(name, least, most) ?? throw Wrong(name, Expected(least));

    /// <summary><c>null</c> where the field is empty or the column missing.</summary>
    /// <exception cref="InputException">It is no whole number from <paramref name="least"/> on.</exception>
    public long? MaybeWhole(string name, long least = 0, long most = long.MaxValue)
    {
        if (Find(name) is not { } column || table[column].IsEmpty) return null;
        return PlainNumber.TryParse(table[column], out long number) && number >= least && number <= most ? number : throw Wrong(name, Expected(least));
    }

    /// <summary><c>null</c> where the field is empty or the column missing.</summary>
    /// <exception cref="InputException">It is no number from 0 on.</exception>
    public double? MaybeNumber(string name)
    {
        if (Find(name) is not { } column || table[column].IsEmpty) return null;
        return PlainNumber.TryParse(table[column], out double number) && number >= 0 ? number : throw Wrong(name, "a number from 0 on, or nothing");
    }

    /// <summary>The current row's field does not fit.</summary>
    public InputException Wrong(string name, string expected) =>
        table.Here($"{Quoted.Text(Find(name) is { } column ? table.Text(column) : "")} in column {name}", expected);

    private static string Expected(long least) => FormattableString.Invariant($"a whole number from {least} on");

    private int Column(string name) => Find(name) ?? throw table.At(1, table.Header.Count - 1, $"no column {name}", "the columns of a trace");

    private int? Find(string name)
    {
        if (!columns.TryGetValue(name, out var column))
        {
            column = Enumerable.Range(0, table.Header.Count).FirstOrDefault(each => table.Header[each] == name, -1);
            columns.Add(name, column);
        }
        return column < 0 ? null : column;
    }
}
