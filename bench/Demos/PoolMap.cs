using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Bench.Demos;

/// <summary>CPython's <c>multiprocessing.Pool.map(square, …, chunksize=1)</c> in a child process, timed by itself, its pool started beforehand.</summary>
internal sealed class PoolMap : IDisposable
{
    private const string Script = """
        import sys, time
        from multiprocessing import Pool

        def square(n):
            return n * n

        if __name__ == "__main__":
            with Pool(int(sys.argv[1])) as pool:
                pool.map(square, range(100), chunksize=1)
                print(sys.version.split()[0], flush=True)
                for line in sys.stdin:
                    start = time.perf_counter_ns()
                    total = sum(pool.map(square, range(int(line)), chunksize=1))
                    print(time.perf_counter_ns() - start, total % 2**64, flush=True)
        """;

    private readonly Process _process;

    private PoolMap(Process process, string version) => (_process, Version) = (process, version);

    public string Version { get; }

    /// <returns><c>null</c> when there is no such interpreter, or it cannot do it.</returns>
    public static PoolMap? Start(string interpreter, int workers)
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
                UseShellExecute = false,
            };
            var process = Process.Start(start)!;
            if (process.StandardOutput.ReadLine() is { } version) return new PoolMap(process, version);
            process.Dispose();
            return null;
        }
        catch (Win32Exception)
        {
            return null;
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>Squares 0 to <paramref name="count"/> − 1, one task each.</summary>
    /// <exception cref="InvalidOperationException">The interpreter has ended.</exception>
    public (TimeSpan Took, ulong Sum) Run(int count)
    {
        _process.StandardInput.WriteLine(count.ToString(CultureInfo.InvariantCulture));
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
}
