using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Bench.Demos;

/// <summary>
/// CPython's <c>multiprocessing.Pool</c> and <c>ProcessPoolExecutor</c> in a child process, each mapping <c>square</c> with <c>chunksize=1</c> and timed by
/// itself, their workers started beforehand.
/// </summary>
internal sealed class PythonPools : IDisposable
{
    private const string Script = """
        import sys, time
        from concurrent.futures import ProcessPoolExecutor
        from multiprocessing import Pool

        def square(n):
            return n * n

        if __name__ == "__main__":
            workers = int(sys.argv[1])
            with Pool(workers) as pool, ProcessPoolExecutor(workers) as executor:
                for each in pool, executor:
                    list(each.map(square, range(100), chunksize=1))
                print(sys.version.split()[0], flush=True)
                for line in sys.stdin:
                    which, count = line.split()
                    chosen = pool if which == "Pool" else executor
                    start = time.perf_counter_ns()
                    total = sum(chosen.map(square, range(int(count)), chunksize=1))
                    print(time.perf_counter_ns() - start, total % 2**64, flush=True)
        """;

    private readonly Process _process;

    private PythonPools(Process process, string version) => (_process, Version) = (process, version);

    public string Version { get; }

    /// <param name="problem">One line that says why there is none.</param>
    /// <returns><c>null</c> when there is no such interpreter, or it cannot do it.</returns>
    public static PythonPools? Start(string interpreter, int workers, out string problem)
    {
        // Not -c: a pool that spawns its workers imports the script again, from its file.
        var file = Path.Combine(Path.GetTempPath(), $"bench-{Guid.NewGuid():N}.py");
        try
        {
            File.WriteAllText(file, Script);
            var start = new ProcessStartInfo(interpreter, [file, workers.ToString(CultureInfo.InvariantCulture)])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
            };
            var process = Process.Start(start)!;
            if (process.StandardOutput.ReadLine() is { } version)
            {
                problem = "";
                // Nobody reads it otherwise, and a full pipe would hold the interpreter up.
                process.BeginErrorReadLine();
                return new PythonPools(process, version);
            }
            problem = Without(interpreter, LastLine(process.StandardError.ReadToEnd()));
            process.Dispose();
        }
        catch (Win32Exception e)
        {
            problem = Without(interpreter, e.Message);
        }
        finally
        {
            File.Delete(file);
        }
        return null;
    }

    /// <summary>Squares 0 to <paramref name="count"/> − 1 with the <c>Pool</c>, one task each.</summary>
    /// <exception cref="InvalidOperationException">The interpreter has ended.</exception>
    public (TimeSpan Took, ulong Sum) RunPool(int count) => Run("Pool", count);

    /// <summary>The same with the <c>ProcessPoolExecutor</c>.</summary>
    /// <exception cref="InvalidOperationException">The interpreter has ended.</exception>
    public (TimeSpan Took, ulong Sum) RunExecutor(int count) => Run("Executor", count);

    private (TimeSpan Took, ulong Sum) Run(string which, int count)
    {
        _process.StandardInput.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{which} {count}"));
        _process.StandardInput.Flush();
        if (_process.StandardOutput.ReadLine()?.Split(' ') is not [var nanoseconds, var sum]) throw new InvalidOperationException("the interpreter has ended");
        return (TimeSpan.FromMicroseconds(double.Parse(nanoseconds, CultureInfo.InvariantCulture) / 1000), ulong.Parse(sum, CultureInfo.InvariantCulture));
    }

    public void Dispose()
    {
        _process.StandardInput.Dispose();
        if (!_process.WaitForExit(TimeSpan.FromSeconds(5))) _process.Kill(entireProcessTree: true);
        _process.StandardOutput.Dispose();
        _process.Dispose();
    }

    private static string Without(string interpreter, string reason) =>
        $"{interpreter} cannot be run ({reason.Trim()}): without CPython beside it; install Python 3, or name one with --python";

    private static string LastLine(string text) =>
        text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).LastOrDefault("it says nothing");
}
