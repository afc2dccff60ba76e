using System.Diagnostics;
using Analysis.Tests.Commands;

namespace Analysis.Tests.Formats;

/// <summary>A real browser without a window, where one is installed.</summary>
internal static class Browser
{
    private static readonly string[] names = ["chromium", "chromium-browser", "google-chrome", "chrome"];

    /// <summary>The browser on the path, or <c>null</c>.</summary>
    public static string? Find() => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(folder => names.Select(name => Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name)))
        .FirstOrDefault(File.Exists);

    /// <summary>The document as it stands after the page has been shown, and what the browser's console said.</summary>
    public static async Task<(string Dom, string Console)> Show(string browser, string page, TemporaryFolder folder, CancellationToken cancel)
    {
        var start = new ProcessStartInfo(browser) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var argument in new[]
        {
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-extensions", "--no-first-run", "--hide-scrollbars",
            "--enable-logging=stderr", "--user-data-dir=" + folder["profile"],
            "--window-size=1400,1000", "--dump-dom", new Uri(page).AbsoluteUri,
        })
        {
            start.ArgumentList.Add(argument);
        }
        using var process = Process.Start(start)!;
        try
        {
            var error = process.StandardError.ReadToEndAsync(cancel);
            var dom = await process.StandardOutput.ReadToEndAsync(cancel);
            await process.WaitForExitAsync(cancel);
            return (dom, await error);
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }
}
