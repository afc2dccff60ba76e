using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Bench.Workers;

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

    /// <summary>Many times what either takes, also on a slow machine.</summary>
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(60), LongestAnswer = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan LongestGoodbye = TimeSpan.FromSeconds(2);

    private readonly Process _process;
    private readonly Task<string> _error;

    private PythonPools(Process process)
    {
        _process = process;
        // Read from the start: a full pipe would hold the interpreter up.
        _error = process.StandardError.ReadToEndAsync();
    }

    public string Version { get; private set; } = "";

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
            var python = new PythonPools(Process.Start(start)!);
            try
            {
                python.Version = python.NextLine(LongestStart);
                problem = "";
                return python;
            }
            catch (WorkerException none)
            {
                problem = Without(interpreter, none.Message);
                python.Dispose();
            }
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
    /// <exception cref="WorkerException">The interpreter has ended, stalls, or answers nonsense.</exception>
    public (TimeSpan Took, ulong Sum) RunPool(int count) => Run("Pool", count);

    /// <summary>The same with the <c>ProcessPoolExecutor</c>.</summary>
    /// <exception cref="WorkerException">The interpreter has ended, stalls, or answers nonsense.</exception>
    public (TimeSpan Took, ulong Sum) RunExecutor(int count) => Run("Executor", count);

    private (TimeSpan Took, ulong Sum) Run(string which, int count)
    {
        try
        {
            _process.StandardInput.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{which} {count}"));
            _process.StandardInput.Flush();
        }
        catch (IOException e)
        {
            throw Gone(e);
        }
        var line = NextLine(LongestAnswer);
        return line.Split(' ') is [var nanoseconds, var sum]
            && long.TryParse(nanoseconds, NumberStyles.None, CultureInfo.InvariantCulture, out var took)
            && ulong.TryParse(sum, NumberStyles.None, CultureInfo.InvariantCulture, out var total)
            ? (TimeSpan.FromMicroseconds(took / 1000.0), total)
            : throw new WorkerException($"the interpreter answers nonsense: '{line}'");
    }

    public void Dispose()
    {
        try
        {
            _process.StandardInput.Dispose();
        }
        catch (IOException)
        {
            // It has ended before.
        }
        if (!_process.WaitForExit(LongestGoodbye)) _process.Kill(entireProcessTree: true);
        _process.StandardOutput.Dispose();
        _process.Dispose();
    }

    private string NextLine(TimeSpan limit)
    {
        var line = _process.StandardOutput.ReadLineAsync();
        if (line.Wait(limit)) return line.Result ?? throw Gone(null);
        _process.Kill(entireProcessTree: true);
        throw new WorkerException(FormattableString.Invariant($"the interpreter stalls: no answer for {limit.TotalSeconds:0} s; it was ended"));
    }

    private WorkerException Gone(Exception? reason)
    {
        if (!_process.WaitForExit(LongestGoodbye)) return new WorkerException("the interpreter has closed its output", reason);
        var words = _error.Wait(LongestGoodbye) ? LastLine(_error.Result) : null;
        return new WorkerException(FormattableString.Invariant(
            $"the interpreter ended in the middle of its work with exit code {_process.ExitCode}{(words is null ? "" : $" and said: {words}")}"), reason);
    }

    private static string Without(string interpreter, string reason) =>
        $"{interpreter} cannot be run ({reason.Trim()}): without CPython beside it; install Python 3, or name one with --python";

    private static string? LastLine(string text) => text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).LastOrDefault();
}
