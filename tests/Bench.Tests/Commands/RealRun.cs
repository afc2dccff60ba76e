using System.Diagnostics;
using System.Globalization;

namespace Bench.Tests.Commands;

/// <summary>The real program in a process of its own, with the real BenchmarkDotNet.</summary>
internal sealed class RealRun : IDisposable
{
    private readonly Process _process;
    private readonly List<string> _output = [];
    private readonly Task<string> _error;
    private readonly Task _reading;

    private RealRun(IEnumerable<string> arguments, IReadOnlyDictionary<string, string> environment)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "bench.dll");
        var call = new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet", [program, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment) call.Environment[name] = value;
        _process = Process.Start(call)!;
        _error = _process.StandardError.ReadToEndAsync();
        _reading = Read();
    }

    public static RealRun Start(params string[] arguments) => new(arguments, new Dictionary<string, string>());

    public static RealRun StartWith(string variable, string value, params string[] arguments) => new(arguments, new Dictionary<string, string> { [variable] = value });

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

    /// <summary>Waits for a line that begins so.</summary>
    public async Task WaitFor(string start, CancellationToken stop)
    {
        while (!Output.Any(line => line.StartsWith(start, StringComparison.Ordinal)))
        {
            if (_process.HasExited) Assert.Fail($"it ended before it said '{start}': {string.Join('\n', Output)}\n{await _error}");
            await Task.Delay(20, stop);
        }
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
