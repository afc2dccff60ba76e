using System.Net;
using System.Text.Json;
using Analysis.Formats;
using Analysis.Page;
using Analysis.Questions.Report;
using Analysis.Tests.Commands;
using Analysis.Tests.Formats;
using Analysis.Tests.Golden;
using RunFolder = Analysis.Tests.Commands.RunFolder;

namespace Analysis.Tests.Questions.Report;

/// <summary>What <c>bench claims</c> wrote, in a report.</summary>
public sealed class ClaimsSectionTests : IDisposable
{
    private const string Head =
        """{"startedUtc":"2026-01-01T00:00:00Z","finishedUtc":"2026-01-01T00:00:00Z","rounds":9,"seed":1,"runtime":{"version":"1"},""";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void It_says_where_and_how_often_then_a_row_for_each_finding_with_its_figures_in_their_units()
    {
        var section = ClaimsSection.Of(Claims());

        Assert.Equal("Claims, checked", section.Title);
        Assert.StartsWith("Measured in 9 rounds on AMD EPYC, 2 cores, 10.0.0 and CPython 3.13.1, with a GIL. ", ((Paragraph)section.Blocks[0]).Text.ToString(),
            StringComparison.Ordinal);
        var table = ((TableBlock)section.Blocks[1]).Table;
        Assert.Equal(["Claim", "Of", "Verdict", "Because", "Figures"], table.Headings.Select(heading => heading.Heading));
        Assert.Equal(
            ["Threads do not help computing.", "CPython", "holds", "Two threads took as long as one.", "speedup: 0.980× (0.950× to 1.01×)"], table.Rows[0]);
        Assert.Equal(
            ["Threads do not help computing.", ".NET", "does not hold", "They took half.",
                "speedup: 1.92× (1.87× to 1.95×); makespan: 5.2 ms (5 ms to 5.5 ms)"],
            table.Rows[1]);
        Assert.Equal(["A thread costs 1 MB.", ".NET", "undecided", "Memory grew too little. Measure with more threads.", "of it: 0.5% (0.0% to 1.0%)"],
            table.Rows[2]);
    }

    [Fact]
    public void A_machine_that_does_not_say_its_cpu_has_an_unknown_one() => Assert.Contains(" on an unknown CPU, 1 core, 10.0.0.",
        ((Paragraph)ClaimsSection.Of(Claims() with { References = [], Machine = new MachineInfo { Slug = "m", LogicalCores = 1 } }).Blocks[0]).Text.ToString(),
        StringComparison.Ordinal);

    [Fact]
    public void In_markdown_it_is_the_one_that_was_looked_at() => GoldenFile.Matches("claims.md", Markdown.Render(Page(Claims())));

    [Fact]
    public void In_html_it_is_a_table_with_every_finding()
    {
        var html = WebUtility.HtmlDecode(Html.Render(Page(Claims())));

        Assert.Contains(">Claims, checked</h2>", html, StringComparison.Ordinal);
        foreach (var cell in ((TableBlock)ClaimsSection.Of(Claims()).Blocks[1]).Table.Rows.SelectMany(row => row))
            Assert.Contains($">{cell}<", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_that_are_markup_stay_text_in_both()
    {
        var page = Page(HostileClaims());

        var html = Html.Render(page);
        Assert.DoesNotContain("<script>alert", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("&lt;script", html, StringComparison.Ordinal);
        Assert.DoesNotContain(html, letter => char.IsControl(letter) && letter != '\n');

        var markdown = Markdown.Render(page);
        Assert.DoesNotContain("<script", markdown, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", markdown, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("://", markdown, StringComparison.Ordinal);
        Assert.DoesNotContain(markdown, letter => char.IsControl(letter) && letter != '\n');
        // A heading, a line of dashes, and a row for each name: none broke out of its cell or added a column.
        var rows = markdown.Split('\n').Where(line => line.StartsWith('|')).ToArray();
        Assert.Equal(2 + Hostile.Names.Length, rows.Length);
        Assert.All(rows, row => Assert.Equal(6, row.Where((letter, i) => letter == '|' && row[i - 1 < 0 ? 0 : i - 1] != '\\').Count()));
    }

    [Fact]
    public void The_report_of_a_run_has_it_when_the_runs_folder_has_claims()
    {
        var run = RunFolder.Write(folder.Root);
        Assert.DoesNotContain("Claims, checked", Report(run), StringComparison.Ordinal);

        File.WriteAllText(Path.Combine(run, ClaimsFile.JsonName), JsonSerializer.Serialize(Claims(), RunInfo.Json));

        var markdown = Report(run);
        Assert.Contains("## Claims, checked", markdown, StringComparison.Ordinal);
        Assert.Contains("Two threads took as long as one.", markdown, StringComparison.Ordinal);
        Assert.Contains(">Claims, checked</h2>", File.ReadAllText(Path.Combine(run, "report", "index.html")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"rounds":9}""")]
    [InlineData(Head + """ "machine":{"slug":"m"},"findings":[null]}""")]
    [InlineData(Head + """ "machine":{"slug":"m"},"findings":[{"claim":"c","text":"t","subject":"s","verdict":"v","why":"w"}]}""")]
    [InlineData(Head + """ "machine":null,"findings":[]}""")]
    public void Damaged_claims_are_one_line_that_names_the_file_and_what_to_do(string json)
    {
        var run = RunFolder.Write(folder.Root);
        File.WriteAllText(Path.Combine(run, ClaimsFile.JsonName), json);

        var call = Invocation.Of("report", run);

        Assert.NotEqual(0, call.Code);
        var line = Assert.Single(call.Errors);
        Assert.Contains(Path.Combine(run, ClaimsFile.JsonName), line, StringComparison.Ordinal);
        Assert.Contains("measure again, or delete it", line, StringComparison.Ordinal);
    }

    private static string Report(string run)
    {
        var call = Invocation.Of("report", run);
        Assert.True(call.Code == 0, call.Error);
        return File.ReadAllText(Path.Combine(run, "report", "report.md"));
    }

    private static Document Page(ClaimsFile claims) => new("Which claims hold", [ClaimsSection.Of(claims)]);

    private static ClaimsFile Claims() => new()
    {
        StartedUtc = DateTimeOffset.UnixEpoch,
        FinishedUtc = DateTimeOffset.UnixEpoch,
        Rounds = 9,
        Seed = 1,
        Machine = new MachineInfo { Slug = "m", Cpu = "AMD EPYC", LogicalCores = 2 },
        Runtime = new RuntimeInfo { Version = "10.0.0" },
        References = [new("CPython", "3.13.1", HasGil: true, "fork")],
        Findings =
        [
            new("threads", "Threads do not help computing.", "CPython", ClaimVerdict.Holds, "Two threads took as long as one.", null,
                [new("speedup", 0.95, 0.98, 1.01, ClaimUnit.Ratio)]),
            new("threads", "Threads do not help computing.", ".NET", ClaimVerdict.DoesNotHold, "They took half.", null,
                [new("speedup", 1.87, 1.92, 1.95, ClaimUnit.Ratio), new("makespan", 5e6, 5.2e6, 5.5e6, ClaimUnit.Nanoseconds)]),
            new("megabyte", "A thread costs 1 MB.", ".NET", ClaimVerdict.Undecided, "Memory grew too little.", "Measure with more threads.",
                [new("of it", 0, 0.005, 0.01, ClaimUnit.Share)]),
        ],
    };

    private static ClaimsFile HostileClaims() => Claims() with
    {
        Machine = new MachineInfo { Slug = "m", Cpu = Hostile.Names[0], LogicalCores = 2 },
        Runtime = new RuntimeInfo { Version = Hostile.Names[1] },
        Findings = [.. Hostile.Names.Select(name => new ClaimFinding(name, name, name, name, name, name, [new ClaimFigure(name, 1, 2, 3, name)]))],
    };
}
