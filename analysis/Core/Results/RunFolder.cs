using System.Globalization;
using System.Text.Json;

namespace Analysis.Results;

/// <summary>
/// Where a run is kept: <c>results/machine/run</c>. <c>bench</c> calls <see cref="Create"/> or <see cref="Open"/> and <see cref="Write"/>; readers call
/// <see cref="At"/>.
/// </summary>
public sealed class RunFolder
{
    /// <summary>Names of a run's files.</summary>
    public const string MeasurementsName = "measurements.csv", InformationName = "run.json";

    private const string ClaimName = ".claim";

    private RunFolder(string path) => Path = path;

    public string Path { get; }

    /// <summary>See <see cref="MeasurementFile"/>.</summary>
    public string Measurements => System.IO.Path.Combine(Path, MeasurementsName);

    /// <summary>BenchmarkDotNet's own log and files.</summary>
    public string Artifacts => System.IO.Path.Combine(Path, "bdn");

    /// <summary>See <see cref="RunInfo"/>.</summary>
    public string Information => System.IO.Path.Combine(Path, InformationName);

    /// <summary>The name of a run: UTC start and short commit, sortable.</summary>
    public static string NameOf(DateTimeOffset start, string? commit)
    {
        var stamp = start.UtcDateTime.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture);
        return commit is null ? stamp : $"{stamp}-{commit}";
    }

    /// <summary>A folder with whatever is in it; messages name it as it is given here.</summary>
    public static RunFolder At(string path) => new(path);

    /// <summary>
    /// Makes the folder of a new run; one that began in the same second gets a number behind its name, also where both write to a folder that machines share.
    /// </summary>
    /// <exception cref="OutputException">It cannot be written.</exception>
    public static RunFolder Create(string results, string machine, string run)
    {
        var wanted = System.IO.Path.GetFullPath(System.IO.Path.Combine(results, machine, run));
        var folder = wanted;
        try
        {
            for (var number = 2; !Claimed(folder); number++) folder = string.Create(CultureInfo.InvariantCulture, $"{wanted}-{number}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new OutputException($"cannot write to {results}: {e.Message} Choose another folder with --output.");
        }
        return new RunFolder(folder);
    }

    /// <summary>Opens the folder of a run that is to go on.</summary>
    /// <exception cref="InputException">It holds no run, or one of a newer schema.</exception>
    public static (RunFolder Folder, RunInfo Info) Open(string path)
    {
        var folder = new RunFolder(System.IO.Path.GetFullPath(path));
        var info = folder.ReadInfo()
            ?? throw new InputException($"{folder.Information}: not found, and a run can only be resumed where its {InformationName} is");
        return (folder, info);
    }

    /// <summary>What <c>run.json</c> says.</summary>
    /// <returns><c>null</c> when the folder has none.</returns>
    /// <exception cref="InputException">It is not what this program writes, or of a newer schema.</exception>
    public RunInfo? ReadInfo()
    {
        if (!File.Exists(Information)) return null;
        using var stream = InputFile.Open(Information);
        if (stream.Length > Limits.RunInfoBytes) throw Wrong(1, 1, $"{stream.Length} bytes, expected {Limits.RunInfoBytes} at most");
        try
        {
            var info = JsonSerializer.Deserialize<RunInfo>(stream, RunInfo.Json) ?? throw Wrong(1, 1, "'null', expected a run");
            return info.SchemaVersion <= RunInfo.CurrentSchemaVersion
                ? info
                : throw Wrong(1, 1, $"schema {info.SchemaVersion}, expected {RunInfo.CurrentSchemaVersion} at most: a newer version of this program reads it");
        }
        catch (JsonException fault)
        {
            var problem = fault.Path is { Length: > 1 } path ? $"{Quoted.Text(path)} does not fit" : "not JSON, or not all of it is there";
            throw Wrong(fault.LineNumber + 1 ?? 1, fault.BytePositionInLine + 1 ?? 1, $"{problem}, expected the {InformationName} of this suite", fault);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw InputFile.Unreadable(Information, fault);
        }
        catch (Exception fault) when (fault is NotSupportedException or ArgumentException or FormatException or InvalidOperationException)
        {
            throw Wrong(1, 1, $"values that do not fit, expected the {InformationName} of this suite", fault);
        }
    }

    /// <summary>Writes <c>run.json</c> so that a reader, or a crash, sees the old one or the new one.</summary>
    public void Write(RunInfo info)
    {
        var fresh = Information + ".new";
        File.WriteAllText(fresh, JsonSerializer.Serialize(info, RunInfo.Json) + "\n");
        File.Move(fresh, Information, overwrite: true);
        File.Delete(System.IO.Path.Combine(Path, ClaimName));
    }

    /// <summary>
    /// Of several that want the same new folder one makes this file, also over a network; it stays until <c>run.json</c> tells whose the folder is.
    /// </summary>
    private static bool Claimed(string folder)
    {
        if (Directory.Exists(folder)) return false;
        Directory.CreateDirectory(folder);
        var (claim, information) = (System.IO.Path.Combine(folder, ClaimName), System.IO.Path.Combine(folder, InformationName));
        try
        {
            new FileStream(claim, FileMode.CreateNew).Dispose();
        }
        catch (IOException) when (File.Exists(claim) || File.Exists(information))
        {
            return false;
        }
        if (!File.Exists(information)) return true;
        File.Delete(claim);
        return false;
    }

    private InputException Wrong(long line, long column, string problem, Exception? fault = null) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{Information}:{line}:{column}: {problem}"), fault);
}

/// <summary>The output cannot be written. The message is one line that names the folder and the remedy.</summary>
public sealed class OutputException(string message) : Exception(message);
