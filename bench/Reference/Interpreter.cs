using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Bench.Reference;

/// <summary>A Python that runs the reference's models.</summary>
/// <param name="Path">What is started: a path, or a name that is looked for as the system does.</param>
public sealed record Interpreter(string Path, ReferenceInfo Info)
{
    /// <summary>What a user says who does not care which one.</summary>
    public const string Any = "python";

    private const int OldestMajor = 3, OldestMinor = 7;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);
    private static readonly ImmutableArray<string> Names = ["python3", "python"];

    /// <summary>Finds the interpreters that were asked for. What cannot be used is a warning, and the run goes on without it.</summary>
    /// <param name="asked"><see cref="Any"/>, or paths.</param>
    public static (ImmutableArray<Interpreter> Found, ImmutableArray<Warning> Missing) Find(IEnumerable<string> asked)
    {
        var (found, missing) = (ImmutableArray.CreateBuilder<Interpreter>(), ImmutableArray.CreateBuilder<Warning>());
        foreach (var each in asked.Distinct())
        {
            var (interpreter, problem) = Ask(each);
            if (interpreter is not null && found.Any(other => other.Info.Prefix == interpreter.Info.Prefix))
            {
                problem = $"{interpreter.Info}, and one such interpreter is measured already";
                interpreter = null;
            }
            if (interpreter is not null) found.Add(interpreter);
            else missing.Add(Missing(each, problem!));
        }
        return (found.ToImmutable(), missing.ToImmutable());
    }

    private static (Interpreter?, string? Problem) Ask(string asked)
    {
        string? problem = null;
        foreach (var path in asked == Any ? Names : [asked])
        {
            var answer = ReferenceProcess.Run(path, ["--who"], Patience);
            if (answer.Failure is null && Parse(answer.Lines) is { } info) return Judge(path, info);
            problem ??= answer.Failure ?? "it does not answer as a Python does";
        }
        return (null, problem);
    }

    private static (Interpreter?, string? Problem) Judge(string path, ReferenceInfo info)
    {
        if (info.Implementation != "CPython") return (null, $"it is {info.Implementation}, and the reference is CPython");
        return IsYoungEnough(info.Version)
            ? (new Interpreter(path, info), null)
            : (null, string.Create(CultureInfo.InvariantCulture, $"it is version {info.Version}, and {OldestMajor}.{OldestMinor} is the oldest that will do"));
    }

    private static bool IsYoungEnough(string version) =>
        Version.TryParse(version, out var parsed) && parsed >= new Version(OldestMajor, OldestMinor);

    private static ReferenceInfo? Parse(ImmutableArray<string> lines)
    {
        try
        {
            if (lines is not [var line] || JsonSerializer.Deserialize<Who>(line, ReferenceLine.Json) is not { } who) return null;
            return new ReferenceInfo(who.Implementation, who.Version, who.Gil, who.StartMethod);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static Warning Missing(string asked, string problem) => new(
        "reference-missing", "CPython", $"not measured: {problem}.",
        asked == Any ? "Install Python 3, or name an interpreter with --reference PATH." : "Name another interpreter with --reference.");

    /// <summary>What an interpreter says of itself.</summary>
    private sealed record Who(string Implementation, string Version, bool Gil, string StartMethod);
}
