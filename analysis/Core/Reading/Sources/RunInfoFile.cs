using System.Text.Json;
using Analysis.Reading.Tables;

namespace Analysis.Reading.Sources;

/// <summary><c>run.json</c>.</summary>
public static class RunInfoFile
{
    /// <summary>Its name in a run's folder.</summary>
    public const string Name = "run.json";

    /// <returns><c>null</c> when the folder has none.</returns>
    /// <exception cref="InputException">It is not what this program writes.</exception>
    public static RunInfo? Read(string folder)
    {
        var file = Path.Combine(folder, Name);
        if (!File.Exists(file)) return null;
        using var stream = InputFile.Open(file);
        if (stream.Length > Limits.RunInfoBytes) throw new InputException($"{file}:1:1: {stream.Length} bytes, expected {Limits.RunInfoBytes} at most");
        try
        {
            var info = JsonSerializer.Deserialize<RunInfo>(stream, RunInfo.Json) ?? throw new InputException($"{file}:1:1: 'null', expected a run");
            return info.SchemaVersion <= RunInfo.CurrentSchemaVersion
                ? info
                : throw new InputException($"{file}:1:1: schema {info.SchemaVersion}, expected {RunInfo.CurrentSchemaVersion} at most: a newer version of this program reads it");
        }
        catch (JsonException fault)
        {
            throw new InputException($"{file}:{fault.LineNumber + 1 ?? 1}:{fault.BytePositionInLine + 1 ?? 1}: {Problem(fault)}, expected the run.json of this suite", fault);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw InputFile.Unreadable(file, fault);
        }
        catch (Exception fault) when (fault is NotSupportedException or ArgumentException or FormatException or InvalidOperationException)
        {
            throw new InputException($"{file}:1:1: values that do not fit, expected the run.json of this suite", fault);
        }
    }

    private static string Problem(JsonException fault) =>
        fault.Path is { Length: > 1 } path ? $"{Quoted.Text(path)} does not fit" : "not JSON, or not all of it is there";
}
