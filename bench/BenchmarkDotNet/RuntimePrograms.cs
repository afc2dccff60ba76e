using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json.Nodes;
using Bench.Processes;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Toolchains;
using BenchmarkDotNet.Toolchains.DotNetCli;
using BenchmarkDotNet.Toolchains.Results;

namespace Bench.BenchmarkDotNet;

/// <summary>
/// What BenchmarkDotNet has compiled, once for each runtime of a run, in a folder each whose settings allow that runtime and no other: for a launch and for the
/// workers that it starts. An older runtime gets the same sources compiled for it; a newer one, or another patch, the very same files.
/// </summary>
/// <param name="runtimes">None: what was compiled runs as it is.</param>
internal sealed class RuntimePrograms(ImmutableArray<InstalledRuntime> runtimes)
{
    private const string Settings = ".runtimeconfig.json";

    private readonly Dictionary<string, ArtifactsPaths> _programs = [];

    /// <summary>The runtime of the next launch; <c>null</c> where there is only one.</summary>
    public string? Next { get; set; }

    /// <summary>Whether the sources are to be compiled for an older runtime.</summary>
    public bool NeedsSources => runtimes.Any(IsOlder);

    /// <summary>Makes them.</summary>
    /// <param name="compiled">By BenchmarkDotNet, for the framework of this program.</param>
    /// <returns><c>null</c>, or why not.</returns>
    public string? Make(ArtifactsPaths compiled, ILogger logger)
    {
        foreach (var runtime in runtimes)
        {
            var folder = Path.Combine(compiled.BuildArtifactsDirectoryPath, runtime.Version);
            if (!IsOlder(runtime)) Copy(compiled.BinariesDirectoryPath, folder);
            else if (!Compile(compiled, runtime.Moniker, folder, logger)) return $"it could not be compiled for {runtime.Moniker}";
            foreach (var settings in Directory.EnumerateFiles(folder, "*" + Settings)) Pin(settings, runtime.Version);
            _programs[runtime.Name] = In(folder, compiled);
        }
        return null;
    }

    /// <summary>Who starts the next launch, and what.</summary>
    /// <param name="usual">Starts what BenchmarkDotNet has compiled on the runtime of this program.</param>
    public (IExecutor Executor, BuildResult Built) Of(IExecutor usual, BuildResult compiled)
    {
        if (runtimes.IsEmpty) return (usual, compiled);
        var runtime = Next is { } name ? runtimes.Single(each => each.Name == name) : runtimes[0];
        return (new DotNetCliExecutor(runtime.Host), BuildResult.Success(GenerateResult.Success(_programs[runtime.Name], compiled.ArtifactsToCleanup)));
    }

    private static bool IsOlder(InstalledRuntime runtime) => runtime.Numbers.Major < Environment.Version.Major;

    /// <summary>Exactly that version, whatever else is installed and whatever the environment says.</summary>
    private static void Pin(string settings, string version)
    {
        var content = JsonNode.Parse(File.ReadAllText(settings))!;
        var options = content["runtimeOptions"]!;
        options["framework"]!["version"] = version;
        options["rollForward"] = "Disable";
        File.WriteAllText(settings, content.ToJsonString());
    }

    private static bool Compile(ArtifactsPaths compiled, string framework, string folder, ILogger logger)
    {
        var project = Path.Combine(Path.GetDirectoryName(compiled.ProjectFilePath)!, $"{compiled.ProgramName}-{framework}.csproj");
        var own = $"<TargetFramework>net{Environment.Version.Major}.{Environment.Version.Minor}</TargetFramework>";
        var text = File.ReadAllText(compiled.ProjectFilePath).Replace(own, $"<TargetFramework>{framework}</TargetFramework>", StringComparison.Ordinal);
        File.WriteAllText(project, text);
        var end = Path.DirectorySeparatorChar;
        var call = new ProcessStartInfo("dotnet",
        [
            "build", project, "-c", "Release", "--nodeReuse:false", "/p:UseSharedCompilation=false", "/p:Deterministic=true", "/p:Optimize=true",
            .. LaunchJobs.BuildFaster, $"/p:BenchFramework={framework}",
            $"/p:ArtifactsPath={folder}-build{end}", $"/p:OutDir={folder}{end}", $"/p:OutputPath={folder}{end}",
        ])
        { RedirectStandardOutput = true, WorkingDirectory = Path.GetDirectoryName(project) };
        logger.WriteLine(LogKind.Info, $"// start dotnet {string.Join(' ', call.ArgumentList)}");
        using var build = Process.Start(call)!;
        while (build.StandardOutput.ReadLine() is { } line) logger.WriteLine(LogKind.Default, line);
        build.WaitForExit();
        return build.ExitCode == 0;
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from)) File.Copy(file, Path.Combine(to, Path.GetFileName(file)), overwrite: true);
        foreach (var inner in Directory.EnumerateDirectories(from)) Copy(inner, Path.Combine(to, Path.GetFileName(inner)));
    }

    private static ArtifactsPaths In(string folder, ArtifactsPaths compiled) => new(
        compiled.RootArtifactsFolderPath, compiled.BuildArtifactsDirectoryPath, folder, compiled.PublishDirectoryPath, compiled.ProgramCodePath,
        compiled.AppConfigPath, compiled.NuGetConfigPath, compiled.ProjectFilePath, compiled.BuildScriptFilePath,
        Path.Combine(folder, Path.GetFileName(compiled.ExecutablePath)), compiled.ProgramName, compiled.PackagesDirectoryName);
}
