using Analysis.Reading;

namespace Analysis.Charts;

/// <summary>A cell in as few letters as possible, wherever one is named.</summary>
public static class CellLabel
{
    /// <summary>The suite left out: <c>64 × 10k squares</c>, <c>16 × 10 ms, 4 in flight</c>; other people's parameters by name; empty without parameters.</summary>
    public static string Of(Cell cell)
    {
        if (cell["TaskCount"] is not { Number: { } count } || cell["Grain"] is not { Number: { } grain } size) return new CellSlice(cell.Parameters, []).Title;
        var task = size.Unit == "ns" ? Durations.Text(grain) : $"{Numbers.Short(grain)} {size.Unit}".TrimEnd();
        var others = new CellSlice([.. cell.Parameters.Where(parameter => parameter.Name is not ("TaskCount" or "Grain"))], []).Title;
        return $"{Numbers.Text(count)} × {task}" + (others.Length == 0 ? "" : $", {others}");
    }

    /// <summary><c>CPU-bound squaring, 64 × 10k squares</c>.</summary>
    public static string WithSuite(Cell cell) => Joined(Suite(cell.Suite, cell.Configuration), Of(cell));

    /// <summary><c>CPU-bound squaring, 64 × 10k squares, Thread</c>.</summary>
    public static string WithModel(Cell cell, string model) => Joined(Suite(cell.Suite, cell.Configuration), Of(cell), model);

    /// <summary><c>CPU-bound squaring</c>; other people's names stay as they are; empty where the file does not say.</summary>
    public static string Suite(string suite, string configuration) => Joined(
        suite switch
        {
            "CpuBoundSquaring" => "CPU-bound squaring",
            "IoBoundSleep" => "I/O-bound sleeping",
            _ => suite,
        },
        configuration == "natural" ? "" : configuration);

    private static string Joined(params string[] parts) => string.Join(", ", parts.Where(part => part.Length > 0));
}
