using Analysis.Tests.Commands;

namespace Analysis.Tests.Fleets;

/// <summary>The lines of <c>docs/fleet.md</c> that merge, list, compare and publish, word for word and in their order.</summary>
public sealed class PageLinesTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact(Timeout = 120_000)]
    public async Task What_the_page_says_can_be_typed()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("lines for sh");
        var here = Commands.RunFolder.Write(folder["results"], run: "20260101-000000-abcdef0", fingerprint: "00000a");
        Commands.RunFolder.Write(folder["laptop", "results"], run: "20260102-000000-abcdef0", fingerprint: "00000a");
        Commands.RunFolder.Write(folder["laptop", "results"], machine: "laptop-8-linux", run: "20260103-000000-abcdef0", fingerprint: "00000b");
        string[] lines = [.. File.ReadLines(Path.Combine(Repository.Root, "docs", "fleet.md"))
            .Where(line => line.StartsWith("cp ", StringComparison.Ordinal) || line.StartsWith("bench-analysis ", StringComparison.Ordinal))];
        Assert.Equal(["cp", "bench-analysis list", "bench-analysis compare", "bench-analysis publish"],
            lines.Select(line => string.Join(' ', line.Split(' ')[..(line.StartsWith("cp", StringComparison.Ordinal) ? 1 : 2)])));
        var before = await File.ReadAllBytesAsync(Path.Combine(here, "measurements.csv"), TestContext.Current.CancellationToken);

        var programs = Directory.CreateDirectory(folder["programs"]).FullName;
        var program = Path.Combine(programs, "bench-analysis");
        File.WriteAllText(program, $"#!/bin/sh\nexec dotnet '{Path.Combine(AppContext.BaseDirectory, "analysis.dll")}' \"$@\"\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var calls = new List<string>();
        foreach (var line in lines)
        {
            var call = await ProcessCall.Of("sh", folder.Root, TestContext.Current.CancellationToken, "-c", $"PATH='{programs}':$PATH; {line}");
            Assert.True(call.Code == 0, $"{line}: {call.Error}");
            calls.Add(call.Output);
        }

        Assert.All(["20260101-000000-abcdef0", "20260102-000000-abcdef0", "20260103-000000-abcdef0"],
            run => Assert.Contains(run, calls[1], StringComparison.Ordinal));
        Assert.Equal(before, await File.ReadAllBytesAsync(Path.Combine(here, "measurements.csv"), TestContext.Current.CancellationToken));
        Assert.True(File.Exists(folder["comparison", "index.html"]));
        Assert.Equal(3, Directory.EnumerateFiles(folder["site", "runs"], "index.html", SearchOption.AllDirectories).Count());
    }
}
