using System.Diagnostics;
using System.Globalization;

namespace Bench.Tests.Commands;

/// <summary>The real program in a process of its own, with the real BenchmarkDotNet.</summary>
internal sealed class RealRun : IDisposable
{
    /// <summary>The collection of tests that look at what such runs leave in the folder of the program, which they share.</summary>
    public const string OneAtATime = "real runs";

    private readonly Process _process;
    private readonly List<string> _output = [];
    private readonly Task<string> _error;
    private readonly Task _reading;

    private RealRun(IEnumerable<string> under, IEnumerable<string> arguments, string? host = null)
    {
        host ??= Environment.ProcessPath is { } own && Path.GetFileNameWithoutExtension(own) == "dotnet" ? own : "dotnet";
        string[] command = [.. under, host, Path.Combine(AppContext.BaseDirectory, "bench.dll"), .. arguments];
        var call = new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        _process = Process.Start(call)!;
        _error = _process.StandardError.ReadToEndAsync();
        _reading = Read();
    }

    public static RealRun Start(params string[] arguments) => new([], arguments);

    /// <param name="host">The <c>dotnet</c> that starts it.</param>
    public static RealRun StartOn(string host, params string[] arguments) => new([], arguments, host);

    /// <param name="under">A command that starts the program, such as <c>taskset -c 0</c>.</param>
    public static RealRun StartUnder(string[] under, params string[] arguments) => new(under, arguments);

    public int Id => _process.Id;

    public string[] Output
    {
        get { lock (_output) return [.. _output]; }
    }

    public async Task<(int Code, string Error)> End(CancellationToken stop)
    {
        await _process.WaitForExitAsync(stop);
        await _reading.WaitAsync(stop);
        return (_process.ExitCode, await _error.WaitAsync(stop));
    }

    /// <summary>Waits until so many rows have been written.</summary>
    /// <param name="where">The file that names the run's folder.</param>
    public async Task WaitForRows(string where, int rows, CancellationToken stop)
    {
        while (Rows(where) < rows)
        {
            if (_process.HasExited) Assert.Fail($"it ended before it had {rows} rows: {string.Join('\n', Output)}\n{await _error}");
            await Task.Delay(20, stop);
        }
    }

    private static int Rows(string where)
    {
        if (!File.Exists(where) || File.ReadAllText(where) is not { Length: > 0 } folder) return 0;
        var file = Path.Combine(folder, "measurements.csv");
        if (!File.Exists(file)) return 0;
        using var reader = new StreamReader(new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        return reader.ReadToEnd().Count(each => each == '\n') - 1;
    }

    /// <summary>Sends a signal by its name, such as <c>INT</c>.</summary>
    public async Task Signal(string name, CancellationToken stop)
    {
        using var kill = Process.Start("kill", [$"-{name}", Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync(stop);
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }

    private async Task Read()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            lock (_output) _output.Add(line);
        }
    }
}
