using Analysis.Verdicts.Curves;

namespace Analysis.Words;

/// <summary>How COST reads.</summary>
public static class CostWords
{
    /// <summary><c>2</c>; <c>4 (undecided at 2)</c>; <c>undecided at 2, 4</c>; <c>never</c>.</summary>
    public static string Of(Cost cost) => cost.Outcome switch
    {
        CostOutcome.Never => "never",
        CostOutcome.Undecided => Open(cost),
        _ => Numbers.Text(cost.Dop!.Value) + (cost.Undecided.IsEmpty ? "" : $" ({Open(cost)})"),
    };

    private static string Open(Cost cost) => $"undecided at {string.Join(", ", cost.Undecided.Select(dop => Numbers.Text(dop)))}";
}
