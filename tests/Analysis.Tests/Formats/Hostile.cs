using System.Collections.Immutable;
using Analysis.Questions.Report;
using Analysis.Reading;
using Analysis.Tests.Questions.Report;
using Analysis.Verdicts;

namespace Analysis.Tests.Formats;

/// <summary>Names that strangers' files may hold.</summary>
internal static class Hostile
{
    public static readonly ImmutableArray<string> Names =
    [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onload='alert(1)", "a|b|c", "line\r\nbreak\n\n# heading", "=cmd|'/C calc'!A0",
        "+1+1", "-2+3", "@SUM(A1)",
        "```\n<b>", "[link](javascript:alert(1))", "![](http://example.org/x.png)", "www.example.org", "<!-- -->", "]]>", "&lt;&amp;&#60;", "../../etc/passwd",
        "..\\..\\windows", "CON", "NUL\0byte",
        "\u0001\u0002\u001b[31m", "\ud800lone", "\uffff", "مرحبا", "模型模型模型", string.Concat(Enumerable.Repeat("模型", 200)),
        "\u202Eevil", "\u2066a\u2028b", "＝1+1", "\u00A0=1+1", "\uFEFF=1+1",
        "a;=1+1", "  spaces  ", "", new('x', 3000), "[red]spectre[/]", "{0} {{x}}", "%s%n", "$(id)", "<details>", "</svg></style>",
    ];

    /// <summary>Every name as suite, workload, configuration, parameter, unit and value, model, run and warning.</summary>
    public static ReportContent Report()
    {
        var cells = Names
            .Select(name => new Cell(name, name, name, [new Parameter(name.Length == 0 ? "p" : name, name), new Parameter("Size", "1", 1, name)]))
            .ToArray();
        var cases = cells.SelectMany(cell => Names.Take(12).Select((model, i) =>
            new Case(cell, model, [.. Enumerable.Range(1, 4).Select(round => new RoundSample(round, [100.0 * (i + 1) + round]))]))).ToImmutableArray();
        var run = new Run(Names[0], null, cases, Names[1], [.. Names.Select(name => new Warning(name, name, name, name))]);
        var more = Numeric();
        return new ReportContent([JudgedRun.Of(run, new Rule()) with { Worth = Names[0] }, JudgedRun.Of(more, new Rule())]);
    }

    /// <summary>The same names where maps and curves are drawn.</summary>
    private static Run Numeric()
    {
        var cases =
            from x in new[] { 1.0, 10, 100 }
            from y in new[] { 2.0, 4 }
            from model in Names.Select((name, i) => (name, i))
            let cell = new Cell(Names[0], "", "", [MadeUpVerdicts.Number("<x>", x, "\"u"), MadeUpVerdicts.Number("y&", y)])
            select new Case(cell, model.name, [.. Enumerable.Range(1, 12).Select(round => new RoundSample(round, [(model.i + 1) * x * (1 + 0.001 * round)]))]);
        return new Run("x", null, [.. cases], Names[0], []);
    }
}
