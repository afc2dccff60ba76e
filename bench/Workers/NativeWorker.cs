using System.Diagnostics;
using Bench.Processes;
using Bench.Workloads;

namespace Bench.Workers;

/// <summary>
/// The worker compiled ahead by NativeAOT, which starts in a seventh of the time. It lies in the run's folder for as long as the run lasts; whoever starts
/// workers, a launch too, finds it by a variable of its environment.
/// </summary>
public sealed class NativeWorker : IDisposable
{
    private const string Variable = "BENCH_NATIVE_WORKER";

    private const string Install = "Install gcc or clang (macOS: xcode-select --install; Windows: Visual Studio's C++ tools).";

    /// <summary>Compiling takes less than a minute on two cores.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private readonly string _folder;

    private NativeWorker(string folder) => _folder = folder;

    /// <summary>Compiles it; workers are such ones from now on, in this process and in those that it starts, until it is disposed.</summary>
    /// <param name="sources">The clone of the repository.</param>
    /// <param name="folder">Gets the program; it is made, and deleted at the end.</param>
    /// <exception cref="ProvisionException">It cannot be compiled here.</exception>
    public static NativeWorker Make(string sources, string folder) => Make(sources, folder, Environment.GetEnvironmentVariable("PATH") ?? "");

    /// <param name="path">Where programs are looked for.</param>
    internal static NativeWorker Make(string sources, string folder, string path)
    {
        // What Microsoft's linker is called, and where it lies, is left to its own tools to find out.
        if (!OperatingSystem.IsWindows() && !IsThere(path, "clang") && !IsThere(path, "gcc"))
            throw new ProvisionException("there is no C linker, which NativeAOT needs.", Install);
        var worker = new NativeWorker(folder);
        var answer = BoundedProcess.Run(Publish(sources, folder), Patience);
        if (answer.Failure is { } failure)
        {
            worker.Dispose();
            throw new ProvisionException($"NativeAOT could not compile them: {failure}.", Install);
        }
        Environment.SetEnvironmentVariable(Variable, Program(folder));
        return worker;
    }

    /// <summary>How such a worker is started; <c>null</c> where none was made.</summary>
    internal static ProcessStartInfo? Command() => Environment.GetEnvironmentVariable(Variable) is { } program ? ThisProgram.Redirected(program) : null;

    public void Dispose()
    {
        Environment.SetEnvironmentVariable(Variable, null);
        try
        {
            if (Directory.Exists(_folder)) Directory.Delete(_folder, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A process that is just ending still holds it.
        }
    }

    private static string Program(string folder) => Path.Combine(folder, OperatingSystem.IsWindows() ? "bench-worker.exe" : "bench-worker");

    private static ProcessStartInfo Publish(string sources, string folder) => new("dotnet",
    [
        "publish", Path.Combine(sources, "bench", "NativeWorker", "native-worker.csproj"), "-c", "Release", "-o", folder, "--nologo",
        // Whatever else is being built in the clone is left alone.
        "--artifacts-path", Path.Combine(folder, "build"), "--disable-build-servers", "-p:CompileAhead=true",
    ]);

    private static bool IsThere(string path, string program) =>
        path.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Any(folder => File.Exists(Path.Combine(folder, program)));
}
