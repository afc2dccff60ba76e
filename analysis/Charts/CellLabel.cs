using Analysis.Reading;

namespace Analysis.Charts;

/// <summary>A cell in as few letters as possible, its suite left out, for rows of charts and tables.</summary>
public static class CellLabel
{
    /// <summary><c>64 × 10k squares</c>, <c>16 × 10 ms, 4 in flight</c>; other people's parameters by name; empty without parameters.</summary>
    public static string Of(Cell cell)
    {
        if (cell["TaskCount"] is not { Number: { } count } || cell["Grain"] is not { Number: { } grain } size) return new CellSlice(cell.Parameters, []).Title;
        var task = size.Unit == "ns" ? Durations.Text(grain) : $"{Numbers.Short(grain)} {size.Unit}".TrimEnd();
        var others = new CellSlice([.. cell.Parameters.Where(parameter => parameter.Name is not ("TaskCount" or "Grain"))], []).Title;
        return $"{Numbers.Text(count)} × {task}" + (others.Length == 0 ? "" : $", {others}");
    }

    /// <summary><c>CPU-bound squaring, 64 × 10k squares</c>.</summary>
    public static string WithSuite(Cell cell)
    {
        var suite = new CellGroup(cell.Suite, cell.Workload, cell.Configuration, [], null, null).Title;
        return cell.Parameters.IsEmpty ? suite : $"{suite}, {Of(cell)}";
    }
}
