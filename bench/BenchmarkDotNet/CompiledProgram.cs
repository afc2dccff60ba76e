using System.Diagnostics;
using System.Reflection;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace Bench.BenchmarkDotNet;

/// <summary>
/// The program that is running, for what BenchmarkDotNet generates: its project refers to this program's files rather than to its sources, which would be
/// compiled a second time in every run, for most of the time that a build takes. Launches run the very same files then.
/// </summary>
internal static class CompiledProgram
{
    private const string Name = "bench";

    /// <summary>Whether launches may run it: compiled with optimisation. On Windows some of its libraries lie elsewhere, and nobody has tried.</summary>
    public static bool MayBeMeasured =>
        !OperatingSystem.IsWindows() && typeof(CompiledProgram).Assembly.GetCustomAttribute<DebuggableAttribute>() is not { IsJITOptimizerDisabled: true };

    /// <summary>Has the generated project refer to it.</summary>
    /// <param name="project">The file, with a reference to the sources' project.</param>
    /// <param name="folder">Where this program lies.</param>
    public static void ReferredBy(string project, string folder)
    {
        var content = XDocument.Load(project);
        var sources = content.Descendants("ProjectReference").Single();
        sources.AddAfterSelf(
        [
            .. Libraries(folder).Select(file => new XElement("Reference", new XAttribute("Include", file))),
            // With these a launch starts the program as its workers.
            .. new[] { Name + ".deps.json", Name + ".runtimeconfig.json" }.Select(file => new XElement("None",
                new XAttribute("Include", Path.Combine(folder, file)), new XAttribute("Link", file), new XAttribute("CopyToOutputDirectory", "Always"))),
        ]);
        sources.Remove();
        content.Save(project);
    }

    /// <summary>Its own file and all that it needs, and nothing else that lies beside it.</summary>
    private static IEnumerable<string> Libraries(string folder)
    {
        var needed = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, Name + ".deps.json")))!;
        return needed["targets"]!.AsObject().SelectMany(target => target.Value!.AsObject())
            .SelectMany(library => library.Value!["runtime"]?.AsObject().Select(file => file.Key) ?? [])
            .Select(file => Path.Combine(folder, Path.GetFileName(file)))
            .Where(File.Exists);
    }
}
