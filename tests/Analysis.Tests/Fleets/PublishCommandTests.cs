using System.Text.Json;
using System.Xml.Linq;
using Analysis.Tests.Commands;
using Analysis.Tests.Formats;
using Microsoft.Playwright;

namespace Analysis.Tests.Fleets;

/// <summary>A site of runs, in files and in a real browser.</summary>
public sealed class PublishCommandTests(LiveBrowser browser) : IClassFixture<LiveBrowser>, IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_same_runs_give_the_same_bytes_and_every_link_leads_somewhere()
    {
        MadeUpFleet.Write(folder["results"], 10);
        foreach (var site in (string[])["one", "two", "two"])
        {
            var call = Invocation.Of("publish", folder["results"], "--to", folder[site]);
            Assert.True(call.Code == 0, call.Error);
        }

        var files = Files("one");
        Assert.Equal(files, Files("two"));
        Assert.All(files, file => Assert.Equal(File.ReadAllBytes(folder["one", file]), File.ReadAllBytes(folder["two", file])));
        var links = System.Text.RegularExpressions.Regex.Matches(File.ReadAllText(folder["one", "index.html"]), "href=\"([^\"#:]+)\"");
        Assert.True(links.Count > 10);
        Assert.All(links, link => Assert.True(File.Exists(folder["one", link.Groups[1].Value]), link.Value));
        Assert.All(files.Where(file => file.EndsWith(".svg", StringComparison.Ordinal)), file => XDocument.Load(folder["one", file]));
        Assert.DoesNotContain(files, file => file.EndsWith(".png", StringComparison.Ordinal));
    }

    [Fact]
    public void Programs_read_the_answers_and_where_they_are()
    {
        MadeUpFleet.Write(folder["results"], 3);
        Assert.Equal(0, Invocation.Of("publish", folder["results"], "--to", folder["site"]).Code);

        var facts = JsonDocument.Parse(File.ReadAllText(folder["site", "index.json"])).RootElement;
        var runs = facts.GetProperty("runs").EnumerateArray().ToArray();
        Assert.Equal(3, runs.Length);
        Assert.All(runs, run => Assert.True(File.Exists(folder["site", run.GetProperty("folder").GetString()!, "index.html"])));
        Assert.All(runs, run => Assert.Contains(" in ", run.GetProperty("answer").GetString(), StringComparison.Ordinal));
        Assert.Contains(" best in ", File.ReadAllText(folder["site", "badge.svg"]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_that_is_published_no_more_is_gone_and_nothing_of_others_is_touched()
    {
        MadeUpFleet.Write(folder["results"], 3);
        Assert.Equal(0, Invocation.Of("publish", folder["results"], "--to", folder["site"]).Code);
        File.WriteAllText(folder["site", "CNAME"], "bench.example");
        Directory.Delete(Directory.EnumerateDirectories(folder["results"]).First(), recursive: true);
        Assert.Equal(0, Invocation.Of("publish", folder["results"], "--to", folder["site"]).Code);
        Assert.Equal(2, Directory.EnumerateFiles(folder["site", "runs"], "index.html", SearchOption.AllDirectories).Count());
        Assert.True(File.Exists(folder["site", "CNAME"]));

        Directory.CreateDirectory(folder["mine"]);
        File.WriteAllText(folder["mine", "letter.txt"], "dear");
        var refused = Invocation.Of("publish", folder["results"], "--to", folder["mine"]);
        Assert.Equal(3, refused.Code);
        Assert.Contains("name a new folder", Assert.Single(refused.Errors), StringComparison.Ordinal);
        Assert.Equal("letter.txt", Path.GetFileName(Assert.Single(Directory.EnumerateFileSystemEntries(folder["mine"]))));
    }

    [Fact]
    public void A_hostile_machine_stays_inside_of_the_site_and_its_names_stay_text()
    {
        var run = Analysis.Tests.Commands.RunFolder.Write(folder["results"], machine: "cpu");
        var info = Path.Combine(run, "run.json");
        File.WriteAllText(info, File.ReadAllText(info)
            .Replace("\"slug\": \"cpu\"", "\"slug\": \"../../<script>alert(1)</script>\"", StringComparison.Ordinal)
            .Replace("\"run\": \"", "\"run\": \"../../../", StringComparison.Ordinal));
        Assert.Equal(0, Invocation.Of("publish", folder["results"], "--to", folder["site"]).Code);
        Assert.Equal(["results", "site"], Directory.EnumerateFileSystemEntries(folder.Root).Select(Path.GetFileName).Order());
        Assert.All(
            Files("site").Where(file => Path.GetExtension(file) is ".html" or ".svg" or ".md"),
            file => Assert.DoesNotContain("<script>alert", File.ReadAllText(folder["site", file]), StringComparison.Ordinal));
    }

    [Theory(Timeout = 300_000)]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Filters_work_in_a_real_browser_with_and_without_its_script(bool script)
    {
        MadeUpFleet.Write(folder["results"], 20);
        Assert.Equal(0, Invocation.Of("publish", folder["results"], "--to", folder["site"]).Code);
        var page = await browser.Open(folder["site", "index.html"], script: script);
        Assert.Equal(20, await Visible(page));

        await page.GetByLabel("32", new() { Exact = true }).UncheckAsync();
        Assert.Equal(16, await Visible(page));
        await page.GetByLabel("Microsoft Windows 10.0.26100", new() { Exact = true }).UncheckAsync();
        Assert.Equal(8, await Visible(page));
        await page.GetByLabel("32", new() { Exact = true }).CheckAsync();
        Assert.Equal(10, await Visible(page));

        if (script)
        {
            await page.GetByLabel("Filter Runs").FillAsync("-2-cores");
            Assert.Equal(2, await Visible(page));
        }
        await page.Locator("tbody tr:not([hidden]) a").First.ClickAsync();
        Assert.Contains("/runs/", page.Url, StringComparison.Ordinal);
        Assert.NotEqual(0, await page.Locator("svg").CountAsync());
    }

    private static async Task<int> Visible(IPage page)
    {
        var rows = page.Locator("tbody tr");
        await rows.First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        var seen = 0;
        foreach (var row in await rows.AllAsync()) seen += await row.IsVisibleAsync() ? 1 : 0;
        return seen;
    }

    private string[] Files(string site) =>
    [
        .. Directory.EnumerateFiles(folder[site], "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder[site], file)).Order(StringComparer.Ordinal),
    ];
}
