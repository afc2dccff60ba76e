using Microsoft.Playwright;

namespace Analysis.Tests.Formats;

/// <summary>One browser for all tests of a class: the machine's own, driven by Playwright, which downloads none.</summary>
public sealed class LiveBrowser : IAsyncLifetime
{
    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>Why there is none, or <c>null</c>.</summary>
    private string? missing;

    public async ValueTask InitializeAsync()
    {
        if (Browser.Find() is not { } program)
        {
            missing = "no chromium on the path: the page was not looked at in a real browser";
            return;
        }
        try
        {
            playwright = await Playwright.CreateAsync();
        }
        catch (PlaywrightException reason)
        {
            missing = $"Playwright's driver does not start here ({reason.Message.Split('\n')[0]}): the page was not looked at in a real browser";
            return;
        }
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = program, Args = ["--no-sandbox", "--disable-gpu"], Timeout = 120_000 });
    }

    /// <summary>A page in a window of its own; skips the test where there is no browser.</summary>
    /// <param name="file">An HTML file.</param>
    /// <param name="watch">Gets the page before it loads, to listen to it.</param>
    internal async Task<IPage> Open(string file, int width = 1280, bool dark = false, bool script = true, Action<IPage>? watch = null)
    {
        Assert.SkipWhen(missing is not null, missing ?? "");
        var context = await browser!.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = 900 },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            JavaScriptEnabled = script,
            AcceptDownloads = true,
        });
        context.SetDefaultTimeout(60_000);
        var page = await context.NewPageAsync();
        watch?.Invoke(page);
        if (script) await page.AddInitScriptAsync("navigator.clipboard.writeText = text => { window.copied = text; return Promise.resolve(); }");
        await page.GotoAsync(new Uri(file).AbsoluteUri);
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
    }
}
