using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Bench.Tests.Commands;

/// <summary>A folder of runtimes as an installation lays it out: the one of this process, and an older one from its package.</summary>
internal static class RuntimeRoot
{
    /// <summary>Any version of the older runtime does.</summary>
    private const string Package = "Microsoft.NETCore.App.Runtime", Older = "9.0.23";

    /// <summary>The SDK too: a program that starts <c>dotnet</c> starts the one beside its own first.</summary>
    private static readonly string[] linked = ["host", "sdk", "sdk-manifests", "packs", "templates"];

    private static string Platform => RuntimeInformation.RuntimeIdentifier.Contains("musl", StringComparison.Ordinal) ? "linux-musl" : "linux";

    private static string PackageName => $"{Package}.{Platform}-{RuntimeInformation.OSArchitecture}".ToLowerInvariant();

    /// <returns>Its <c>dotnet</c>; <c>null</c> where the package cannot be had.</returns>
    public static async Task<string?> Make(string folder, CancellationToken stop)
    {
        var packages = Path.Combine(folder, "packages");
        if (!await Restore(folder, packages, stop)) return null;
        var pack = Path.Combine(packages, PackageName, Older, "runtimes", PackageName[(Package.Length + 1)..]);
        var own = RuntimeEnvironment.GetRuntimeDirectory().TrimEnd('/');
        var (root, installed) = (Path.Combine(folder, "dotnet"), Path.GetFullPath(Path.Combine(own, "..", "..", "..")));
        var shared = Directory.CreateDirectory(Path.Combine(root, "shared", "Microsoft.NETCore.App")).FullName;
        Directory.CreateSymbolicLink(Path.Combine(shared, Path.GetFileName(own)), own);
        foreach (var name in linked.Where(name => Directory.Exists(Path.Combine(installed, name))))
            Directory.CreateSymbolicLink(Path.Combine(root, name), Path.Combine(installed, name));
        var older = Directory.CreateDirectory(Path.Combine(shared, Older)).FullName;
        foreach (var file in Directory.EnumerateFiles(pack, "*", SearchOption.AllDirectories)) File.Copy(file, Path.Combine(older, Path.GetFileName(file)));
        File.Copy(Path.Combine(installed, "dotnet"), Path.Combine(root, "dotnet"));
        return Path.Combine(root, "dotnet");
    }

    private static async Task<bool> Restore(string folder, string packages, CancellationToken stop)
    {
        var project = Path.Combine(folder, "packages.csproj");
        await File.WriteAllTextAsync(project, $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework><RestorePackagesPath>{packages}</RestorePackagesPath></PropertyGroup>
              <ItemGroup><PackageDownload Include="{PackageName}" Version="[{Older}]" /></ItemGroup>
            </Project>
            """, stop);
        using var restore = Process.Start(new ProcessStartInfo("dotnet", ["restore", project]) { RedirectStandardOutput = true })!;
        await restore.StandardOutput.ReadToEndAsync(stop);
        await restore.WaitForExitAsync(stop);
        return restore.ExitCode == 0;
    }
}
