using System.Globalization;
using System.Text.RegularExpressions;
using Analysis.Formats;
using Analysis.Questions.Report;
using Analysis.Tests.Commands;
using Analysis.Tests.Questions.Report;

namespace Analysis.Tests.Formats;

/// <summary>The page as a real browser shows it.</summary>
public sealed partial class BrowserTests
{
    /// <summary>Measures the page from inside: its width, and drawn texts that cover each other or leave their drawing.</summary>
    private const string Probe = """
        <script>
        const texts = [...document.querySelectorAll('svg')].flatMap(svg => {
          const frame = svg.getBoundingClientRect();
          const boxes = [...svg.querySelectorAll('text')].map(text => ({ text: text.textContent, box: text.getBoundingClientRect() }));
          const outside = boxes.filter(({ box }) => box.left < frame.left - 1 || box.right > frame.right + 1 || box.bottom > frame.bottom + 1)
            .map(({ text }) => 'outside: ' + text);
          const over = boxes.flatMap((a, i) => boxes.slice(i + 1).filter(b =>
            Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left) > 2
            && Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top) > 4)
            .map(b => 'over each other: ' + a.text + ' / ' + b.text));
          return frame.width === 0 ? [] : [...outside, ...over];
        });
        const root = document.documentElement;
        const charts = document.querySelectorAll('svg').length;
        document.body.insertAdjacentHTML('beforeend', `<output>inner=${innerWidth} scroll=${root.scrollWidth} charts=${charts}</output>`);
        document.body.append(Object.assign(document.createElement('pre'), { id: 'probe', textContent: texts.slice(0, 40).join('\n') }));
        parent.document.body.append(...[...document.querySelectorAll('output, #probe')].map(each => parent.document.importNode(each, true)));
        </script>
        </body>
        """;

    [Theory(Timeout = 180_000)]
    [InlineData(1280, false)]
    [InlineData(400, false)]
    [InlineData(1280, true)]
    [InlineData(400, true)]
    public async Task The_page_fits_its_window_and_says_nothing_on_the_console(int width, bool hostile)
    {
        if (Browser.Find() is not { } browser)
        {
            Assert.Skip("no chromium on the path: the page was not looked at in a real browser");
            return;
        }
        using var folder = new TemporaryFolder();
        var html = Html.Render(ReportPage.Of(hostile ? Hostile.Report() : new ReportContent([MadeUpRun.Judged(6, noise: 0.03)])));
        await File.WriteAllTextAsync(folder["frame.html"], Framed(html.Replace("</body>\n", Probe, StringComparison.Ordinal), width),
            TestContext.Current.CancellationToken);
        var (dom, console) = await Browser.Show(browser, folder["frame.html"], folder, TestContext.Current.CancellationToken);
        var measured = Measured().Match(dom);
        Assert.True(measured.Success, dom.Length == 0 ? console : dom[..Math.Min(dom.Length, 2000)]);
        Assert.Equal((Text(width), Text(width)), (measured.Groups[1].Value, measured.Groups[2].Value));
        Assert.NotEqual("0", measured.Groups[3].Value);
        Assert.DoesNotContain("CONSOLE", console, StringComparison.Ordinal);
        if (hostile) return;
        var texts = Texts().Match(dom);
        Assert.True(texts.Success);
        Assert.Equal("", texts.Groups[1].Value);
    }

    /// <summary>A window can be no narrower than 500 px; a frame can.</summary>
    private static string Framed(string html, int width) =>
        $"<!DOCTYPE html><title>frame</title><link rel=\"icon\" href=\"data:,\"><body><iframe width=\"{Text(width)}\" height=\"900\" style=\"border:0\" "
            + "srcdoc=\""
        + html.Replace("&", "&amp;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal) + "\"></iframe></body>";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex("inner=([0-9]+) scroll=([0-9]+) charts=([0-9]+)</output>")]
    private static partial Regex Measured();

    [GeneratedRegex("<pre id=\"probe\">([^<]*)</pre>")]
    private static partial Regex Texts();
}
