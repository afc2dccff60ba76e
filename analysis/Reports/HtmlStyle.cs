namespace Analysis.Reports;

/// <summary>How a page looks: on a screen light or dark, narrow or wide, and on paper.</summary>
public static class HtmlStyle
{
    public const string Sheet = """
        body { font-family: system-ui, sans-serif; line-height: 1.5; margin: 0 auto; max-width: 72rem; padding: 1rem; }
        .wide { overflow-x: auto; }
        table { border-collapse: collapse; }
        th, td { padding: .25rem .6rem; text-align: left; }
        .n { text-align: right; font-variant-numeric: tabular-nums; }

        """;
}
