using System.Globalization;
using System.Text.Json;
using Analysis.Reading;

namespace Bench.Rounds;

/// <summary>Where a run is kept: <c>results/machine/run</c>.</summary>
public sealed class RunFolder
{
    private RunFolder(string path) => Path = path;

    public string Path { get; }
    public string Measurements => System.IO.Path.Combine(Path, "measurements.csv");
    public string Artifacts => System.IO.Path.Combine(Path, "bdn");
    private string Information => System.IO.Path.Combine(Path, "run.json");

    /// <summary>The name of a run: UTC start and short commit, sortable.</summary>
    public static string NameOf(DateTimeOffset start, string? commit)
    {
        var stamp = start.UtcDateTime.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture);
        return commit is null ? stamp : $"{stamp}-{commit}";
    }

    /// <summary>Makes the folder of a new run; one that began in the same second gets a number behind its name.</summary>
    /// <exception cref="OutputException">It cannot be written.</exception>
    public static RunFolder Create(string results, string machine, string run)
    {
        var wanted = System.IO.Path.GetFullPath(System.IO.Path.Combine(results, machine, run));
        var folder = wanted;
        for (var number = 2; Directory.Exists(folder); number++) folder = string.Create(CultureInfo.InvariantCulture, $"{wanted}-{number}");
        try
        {
            Directory.CreateDirectory(folder);
            var probe = System.IO.Path.Combine(folder, ".writable");
            File.WriteAllBytes(probe, []);
            File.Delete(probe);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new OutputException($"cannot write to {results}: {e.Message} Choose another folder with --output.");
        }
        return new RunFolder(folder);
    }

    /// <summary>Opens the folder of a run that is to go on.</summary>
    /// <exception cref="InputException">It holds no run.</exception>
    public static (RunFolder Folder, RunInfo Info) Open(string path)
    {
        var folder = new RunFolder(System.IO.Path.GetFullPath(path));
        if (!File.Exists(folder.Information)) throw new InputException($"{folder.Information}: not found, and a run can only be resumed where its run.json is");
        try
        {
            var info = JsonSerializer.Deserialize<RunInfo>(File.ReadAllText(folder.Information), RunInfo.Json);
            return (folder, info ?? throw new JsonException("it holds nothing"));
        }
        catch (JsonException wrong)
        {
            throw new InputException($"{folder.Information}: not the run.json of a run: {wrong.Message}", wrong);
        }
    }

    /// <summary>Writes <c>run.json</c> so that a reader, or a crash, sees the old one or the new one.</summary>
    public void Write(RunInfo info)
    {
        var fresh = Information + ".new";
        File.WriteAllText(fresh, JsonSerializer.Serialize(info, RunInfo.Json) + "\n");
        File.Move(fresh, Information, overwrite: true);
    }
}

/// <summary>The output cannot be written. The message is one line that names the folder and the remedy.</summary>
public sealed class OutputException(string message) : Exception(message);
