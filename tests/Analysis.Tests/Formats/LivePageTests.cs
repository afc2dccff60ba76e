using System.Xml.Linq;
using Analysis.Formats;
using Analysis.Questions.Report;
using Analysis.Tests.Commands;
using Analysis.Tests.Gallery;
using Analysis.Tests.Questions.Report;
using Microsoft.Playwright;

namespace Analysis.Tests.Formats;

/// <summary>The page in use: in a real browser, with a pointer, with a keyboard, wide, narrow, dark, and without its script.</summary>
public sealed class LivePageTests(LiveBrowser browser) : IClassFixture<LiveBrowser>, IDisposable
{
    private const int Hang = 300_000;

    /// <summary>Drawn texts that cover each other or leave their drawing, and blocks that reach out of the window.</summary>
    private const string Misplaced = """
        () => {
          const found = [];
          for (const svg of document.querySelectorAll('svg')) {
            const frame = svg.getBoundingClientRect();
            if (frame.width === 0) continue;
            const boxes = [...svg.querySelectorAll('text')].map(text => ({ text: text.textContent, box: text.getBoundingClientRect() }));
            for (const [i, a] of boxes.entries()) {
              if (a.box.left < frame.left - 1 || a.box.right > frame.right + 1 || a.box.bottom > frame.bottom + 1) found.push('outside: ' + a.text);
              for (const b of boxes.slice(i + 1)) {
                if (Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left) > 2
                    && Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top) > 4) found.push('over each other: ' + a.text + ' / ' + b.text);
              }
            }
          }
          for (const block of document.querySelectorAll('p, h1, h2, table, figcaption, summary')) {
            const box = block.getBoundingClientRect();
            if (box.width && box.right > innerWidth + 1 && !block.closest('.wide, nav')) found.push('out of the window: ' + block.textContent.slice(0, 60));
          }
          const texts = [...document.querySelectorAll(
            'main p, main h2, figcaption, summary, .decide strong, .decide small, .decide .range, .decide th')].map(each => {
            const box = each.getBoundingClientRect();
            const clip = each.closest('.wide')?.getBoundingClientRect() ?? { left: -1e9, right: 1e9, top: -1e9, bottom: 1e9 };
            return [each, {
              left: Math.max(box.left, clip.left), right: Math.min(box.right, clip.right),
              top: Math.max(box.top, clip.top), bottom: Math.min(box.bottom, clip.bottom) }];
          }).filter(([, box]) => box.right - box.left > 1 && box.bottom > box.top);
          for (const [i, [a, one]] of texts.entries()) for (const [b, two] of texts.slice(i + 1, i + 40)) {
            if (!a.contains(b) && Math.min(one.right, two.right) - Math.max(one.left, two.left) > 2
                && Math.min(one.bottom, two.bottom) - Math.max(one.top, two.top) > 4)
              found.push('texts over each other: ' + a.textContent.slice(0, 40) + ' / ' + b.textContent.slice(0, 40));
          }
          return found.slice(0, 20).join('\n');
        }
        """;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory(Timeout = Hang)]
    [InlineData(360, false)]
    [InlineData(800, false)]
    [InlineData(1280, false)]
    [InlineData(1920, false)]
    [InlineData(360, true)]
    [InlineData(1280, true)]
    public async Task Nothing_overflows_nothing_is_covered_nothing_is_asked_for_and_nothing_complained_of(int width, bool dark)
    {
        var (requests, complaints) = (new List<string>(), new List<string>());
        foreach (var (name, content) in Reports())
        {
            var page = await browser.Open(Written(name, content), width, dark, watch: each =>
            {
                each.Request += (_, request) => requests.Add(request.Url);
                each.Console += (_, message) => complaints.Add(message.Text);
                each.PageError += (_, error) => complaints.Add(error);
            });
            await page.EvaluateAsync("() => document.querySelectorAll('details').forEach(each => each.open = true)");
            Assert.Equal(width, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
            Assert.Equal("", await page.EvaluateAsync<string>(Misplaced));
            await page.CloseAsync();
        }
        Assert.Empty(complaints);
        Assert.All(requests,
            url =>
                Assert.True(url.StartsWith("file://", StringComparison.Ordinal)
                    && url.EndsWith(".html", StringComparison.Ordinal) || url.StartsWith("data:", StringComparison.Ordinal), url));
    }

    [Fact(Timeout = Hang)]
    public async Task A_point_a_line_and_a_cell_show_their_numbers_under_the_pointer()
    {
        var page = await Opened();
        var tip = page.Locator("#tip");
        await page.Locator("figure:not(.map) svg g[data-model=ParallelFor] g:has(> title)").First.HoverAsync();
        Assert.Matches("^ParallelFor, .*×", await tip.InnerTextAsync());
        await page.Locator("figure.map svg g:has(> title) text").First.HoverAsync();
        Assert.Matches("wins|tie|undecided", await tip.InnerTextAsync());
        await page.Locator("h1").HoverAsync();
        Assert.True(await tip.IsHiddenAsync());
        Assert.DoesNotContain("", await page.Locator("svg g > title").AllInnerTextsAsync());
    }

    [Fact(Timeout = Hang)]
    public async Task The_keyboard_walks_through_the_numbers()
    {
        var page = await Opened();
        await page.Locator("figure .wide:has(svg)").Nth(1).FocusAsync();
        var seen = new List<string>();
        for (var i = 0; i < 3; i++)
        {
            await page.Keyboard.PressAsync("ArrowRight");
            await Assertions.Expect(page.Locator("#tip")).Not.ToHaveTextAsync(seen.LastOrDefault() ?? "");
            seen.Add(await page.Locator("#tip").InnerTextAsync());
        }
        Assert.Equal(3, seen.Distinct().Count());
        await page.Keyboard.PressAsync("Escape");
        Assert.True(await page.Locator("#tip").IsHiddenAsync());
    }

    [Fact(Timeout = Hang)]
    public async Task A_model_that_is_switched_off_is_gone_from_all_charts_and_comes_back()
    {
        var page = await Opened();
        var curves = page.Locator("figure:not(.map) [data-model=ParallelFor]");
        var all = await curves.CountAsync();
        var shown = await Shown(curves);
        Assert.InRange(shown, 3, all);
        await page.Locator("#models input[value=ParallelFor]").UncheckAsync();
        Assert.Equal(0, await Shown(curves));
        Assert.NotEqual(0, await Shown(page.Locator("figure:not(.map) [data-model=Sequential]")));
        await page.Locator("#models input[value=ParallelFor]").CheckAsync();
        Assert.Equal(shown, await Shown(curves));
    }

    [Fact(Timeout = Hang)]
    public async Task Tables_sort_by_number_and_back_and_filter()
    {
        var page = await Opened();
        var table = page.Locator("figure:has-text('Speedup by grain') table").First;
        var makespans = table.Locator("tbody tr td:nth-child(4)");
        var heading = table.Locator("th button", new() { HasText = "Makespan" });
        await heading.ClickAsync();
        var ascending = await makespans.AllInnerTextsAsync();
        await heading.ClickAsync();
        var descending = await makespans.AllInnerTextsAsync();
        Assert.Equal(ascending.Select(Nanoseconds).Order(), ascending.Select(Nanoseconds));
        Assert.Equal(ascending.Select(Nanoseconds).Reverse(), descending.Select(Nanoseconds));
        Assert.Equal("descending", await table.Locator("th:has-text('Makespan')").GetAttributeAsync("aria-sort"));
        await page.Locator("figure:has-text('Speedup by grain') input[type=search]").First.FillAsync("parallelfor");
        var rows = await table.Locator("tbody tr:visible").AllInnerTextsAsync();
        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Contains("ParallelFor", row, StringComparison.Ordinal));
        Assert.True(rows.Count < ascending.Count);
    }

    [Fact(Timeout = Hang)]
    public async Task A_table_is_copied_as_markdown_and_a_chart_saved_in_three_formats()
    {
        var page = await Opened();
        var figure = page.Locator("figure.map").First;
        await figure.GetByRole(AriaRole.Button, new() { Name = "Copy as Markdown" }).ClickAsync();
        var copied = (await page.EvaluateAsync<string>("() => window.copied")).Split('\n');
        Assert.StartsWith("| Tasks | Grain", copied[0], StringComparison.Ordinal);
        Assert.Matches(@"^\|( --- \|)+$", copied[1]);
        Assert.Equal(await figure.Locator("tr").CountAsync() + 2, copied.Length);
        var csv = await File.ReadAllLinesAsync(await Downloaded(page, figure, "CSV"), TestContext.Current.CancellationToken);
        Assert.Equal(copied.Length - 2, csv.Length);
        var svg = XElement.Load(await Downloaded(page, figure, "SVG"));
        Assert.Equal("svg", svg.Name.LocalName);
        Assert.Contains(svg.Descendants(), element => element.Name.LocalName == "text");
        var png = await File.ReadAllBytesAsync(await Downloaded(page, figure, "PNG"), TestContext.Current.CancellationToken);
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], png[..4]);
        Assert.InRange(png.Length, 5_000, 5_000_000);
    }

    [Fact(Timeout = Hang)]
    public async Task Dark_pages_are_dark_with_charts_and_all()
    {
        var page = await browser.Open(Written("dark", new ReportContent([GalleryRun.Detailed()])), dark: true);
        Assert.Equal("rgb(15, 20, 25)", await page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor"));
        Assert.Equal("rgb(15, 20, 25)", await page.EvaluateAsync<string>("() => getComputedStyle(document.querySelector('svg rect')).fill"));
    }

    [Fact(Timeout = Hang)]
    public async Task Without_its_script_the_page_still_answers()
    {
        var page = await browser.Open(Written("plain", new ReportContent([GalleryRun.Detailed()])), script: false);
        Assert.True(await page.Locator("p.answer").First.IsVisibleAsync());
        Assert.True(await page.Locator("table.decide td strong").First.IsVisibleAsync());
        Assert.True(await page.Locator("figure svg").First.IsVisibleAsync());
        Assert.True(await page.Locator("#models").IsHiddenAsync());
        Assert.Equal(0, await page.Locator(".tools, #tip").CountAsync());
        foreach (var link in await page.Locator("nav a, a.anchor").AllAsync())
            Assert.Equal(1, await page.Locator($"[id='{(await link.GetAttributeAsync("href"))![1..]}']").CountAsync());
    }

    [Theory(Timeout = Hang)]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Axe_finds_nothing_to_mend(bool dark)
    {
        var axe = Environment.GetEnvironmentVariable("BENCH_AXE");
        Assert.SkipWhen(axe is null || !File.Exists(axe),
            "BENCH_AXE names no axe.min.js (npm install axe-core@4.14.1): the page was not checked for accessibility");
        var page = await browser.Open(Written("axe", new ReportContent([GalleryRun.Detailed()])), dark: dark);
        await page.AddScriptTagAsync(new() { Content = await File.ReadAllTextAsync(axe!, TestContext.Current.CancellationToken) });
        var found = await page.EvaluateAsync<string>("""
            async () => (await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'] })).violations
              .map(each => each.id + ': ' + each.help + '\n' + each.nodes.slice(0, 4)
                .map(node => '  ' + node.target + ' ' + node.html.slice(0, 160) + ' ' + (node.any[0]?.message ?? '')).join('\n')).join('\n')
            """);
        Assert.Equal("", found);
    }

    private Task<IPage> Opened() => browser.Open(Written("page", new ReportContent([GalleryRun.Detailed()])));

    private string Written(string name, ReportContent content)
    {
        var file = folder[name + ".html"];
        File.WriteAllText(file, Html.Render(ReportPage.Of(content)));
        return file;
    }

    /// <summary>The committed run that is newest, and made-up ones of every telling kind.</summary>
    private static IEnumerable<(string Name, ReportContent Content)> Reports()
    {
        yield return ("detailed", new ReportContent([GalleryRun.Detailed()]));
        yield return ("twelve",
            new ReportContent([GalleryRun.Judged(["Sequential", .. Enumerable.Range(1, 11).Select(i => $"Variant{i}")], [4, 64], [100, 1_000, 10_000])]));
        yield return ("one", new ReportContent([GalleryRun.Judged(["Sequential"], [64], [1_000])]));
        yield return ("committed", CommittedRun.Newest());
    }

    private static async Task<string> Downloaded(IPage page, ILocator figure, string format)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => figure.GetByRole(AriaRole.Button, new() { Name = "Download " + format }).ClickAsync());
        return await download.PathAsync();
    }

    private static async Task<int> Shown(ILocator those) => await those.EvaluateAllAsync<int>("all => all.filter(each => each.getClientRects().length).length");

    private static double Nanoseconds(string text)
    {
        var parts = text.Replace(",", "", StringComparison.Ordinal).Split(' ');
        var unit = parts[^1] switch { "ns" => 1, "µs" => 1e3, "ms" => 1e6, _ => 1e9 };
        return double.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture) * unit;
    }
}
