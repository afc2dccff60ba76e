using System.ComponentModel;
using System.Diagnostics;
using Bench.Processes;

namespace Bench.Workloads;

/// <summary>The server that tasks ask: Kestrel in a process of its own, on the loopback alone. It ends with its standard input: with this process.</summary>
internal sealed class HttpServer : IDisposable
{
    /// <summary>Processes that this one starts find it by this variable in their environment.</summary>
    private const string Variable = "BENCH_HTTP_SERVER";

    private const string Program = "bench-server.dll";

    /// <summary>How .NET's host ends where a framework is missing, in the byte that every system shows of it.</summary>
    private const int FrameworkMissing = 150;

    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(30), LongestGoodbye = TimeSpan.FromSeconds(2);

    private static readonly SharedProvision Shared = new(Variable);

    private static volatile HttpServer? _current;

    private readonly Process _process;

    private HttpServer(Process process) => _process = process;

    /// <summary>The process that this one has started, or <c>null</c>.</summary>
    internal static int? CurrentId => _current?._process.Id;

    /// <summary>Such as <c>http://127.0.0.1:34567</c>.</summary>
    /// <exception cref="InvalidOperationException">Nobody has started one.</exception>
    public static string Address => Shared.Place
        ?? throw new InvalidOperationException($"there is no server to ask: {Variable} is not set; tasks that ask are started by the verbs run and trace");

    /// <summary>Starts it, for the first who asks.</summary>
    /// <param name="isInherited">Whether another process's does.</param>
    /// <returns>The last one to dispose it ends it; <c>null</c> where another process has started it.</returns>
    /// <exception cref="ProvisionException">It does not start.</exception>
    public static IDisposable? Provide(bool isInherited) => Shared.Provide(isInherited, () =>
    {
        (_current, var address) = Start(Path.Combine(AppContext.BaseDirectory, Program), LongestStart);
        return (address, _current);
    });

    /// <summary>Starts one, and waits until it listens.</summary>
    /// <exception cref="ProvisionException">It does not start.</exception>
    internal static (HttpServer Server, string Address) Start(string program, TimeSpan patience)
    {
        if (!File.Exists(program)) throw new ProvisionException($"the server's program is missing: {program}.", "Build the whole solution.");
        var server = new HttpServer(Launch(program));
        var line = server._process.StandardOutput.ReadLineAsync();
        if (line.Wait(patience) && line.Result is { Length: > 0 } address) return (server, address);
        var why = server.Failure(patience);
        server.Dispose();
        throw why;
    }

    public void Dispose()
    {
        if (_current == this) _current = null;
        EndByInput.Of(_process);
    }

    private static Process Launch(string program)
    {
        var start = ThisProgram.Redirected(ThisProgram.DotnetHost() ?? "dotnet");
        start.ArgumentList.Add(program);
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception e)
        {
            throw new ProvisionException($"the server could not be started with {start.FileName}: {e.Message}.", "Install the .NET runtime 10.", e);
        }
    }

    private ProvisionException Failure(TimeSpan patience)
    {
        if (!_process.WaitForExit(LongestGoodbye))
            return new ProvisionException(FormattableString.Invariant($"the server does not listen after {patience.TotalSeconds:0.#} s."), "Try it again.");
        if ((_process.ExitCode & 0xFF) == FrameworkMissing)
        {
            return new ProvisionException("the server needs the ASP.NET Core runtime, which is not installed.",
                "Install the ASP.NET Core runtime 10; the .NET SDK from Microsoft has it.");
        }
        var said = _process.StandardError.ReadToEnd().Trim().ReplaceLineEndings(" ");
        return new ProvisionException(
            FormattableString.Invariant($"the server ended with exit code {_process.ExitCode} before it listened{(said.Length > 0 ? $": {said}" : ".")}"),
            "Start it by itself to see why.");
    }
}
