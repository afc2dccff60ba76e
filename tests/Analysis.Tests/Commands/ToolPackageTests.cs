using System.IO.Compression;

namespace Analysis.Tests.Commands;

public sealed class ToolPackageTests
{
    private const int PackageBytesAtMost = 36_000_000;

    [Fact(Timeout = 240_000)]
    public async Task The_packed_tool_installs_and_runs()
    {
        var cancel = TestContext.Current.CancellationToken;
        using var folder = new TemporaryFolder();
        var packed = await ProcessCall.Of("dotnet", Repository.Root, cancel,
            "pack", "analysis/Program", "--configuration", Repository.Build, "--no-build", "--output", folder["feed"]);
        Assert.True(packed.Code == 0, packed.Output + packed.Error);
        HoldsTheNativesOfUsualPlatformsAlone(Assert.Single(Directory.GetFiles(folder["feed"], "*.nupkg")));

        var installed = await ProcessCall.Of("dotnet", folder.Root, cancel,
            "tool", "install", "--add-source", folder["feed"], "--ignore-failed-sources", "--tool-path", folder["tools"], "Bench.Analysis");
        Assert.True(installed.Code == 0, installed.Output + installed.Error);

        var tool = folder["tools", OperatingSystem.IsWindows() ? "bench-analysis.exe" : "bench-analysis"];
        var help = await ProcessCall.Of(tool, folder.Root, cancel, "--help");
        Assert.Equal(0, help.Code);
        Assert.Contains("bench-analysis", help.Output, StringComparison.Ordinal);

        RunFolder.Write(folder["results"]);
        var list = await ProcessCall.Of(tool, folder.Root, cancel, "list");
        Assert.True(list.Code == 0, list.Error);
        Assert.Contains("20260101-000000-abcdef0", list.Output, StringComparison.Ordinal);

        var wrong = await ProcessCall.Of(tool, folder.Root, cancel, "fly");
        Assert.Equal(2, wrong.Code);
        Assert.Equal("", wrong.Output);
        Assert.Equal("bench-analysis: unknown verb 'fly' (try: bench-analysis --help)", wrong.Error.Trim());
    }

    /// <summary>The one for macOS is for both kinds of processors.</summary>
    private static void HoldsTheNativesOfUsualPlatformsAlone(string file)
    {
        using var package = ZipFile.OpenRead(file);
        var natives = package.Entries
            .Select(entry => entry.FullName.Split('/'))
            .Where(parts => parts.Contains("native"))
            .Select(parts => parts[Array.IndexOf(parts, "native") - 1]);
        Assert.Equal(["linux-arm64", "linux-x64", "osx", "win-arm64", "win-x64"], natives.Distinct().Order(StringComparer.Ordinal));
        Assert.InRange(new FileInfo(file).Length, 1_000_000, PackageBytesAtMost);
    }
}
