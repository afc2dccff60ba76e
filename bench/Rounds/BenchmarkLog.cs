using BenchmarkDotNet.Loggers;

namespace Bench.Rounds;

/// <summary>BenchmarkDotNet's long log in a file. Called from several threads.</summary>
internal sealed class BenchmarkLog(string file) : ILogger, IDisposable
{
    private readonly Lock _writing = new();
    private readonly StreamWriter _writer = new(file, append: true);

    public string Id => nameof(BenchmarkLog);
    public int Priority => 0;

    public void Write(LogKind logKind, string text)
    {
        lock (_writing) _writer.Write(text);
    }

    public void WriteLine()
    {
        lock (_writing) _writer.WriteLine();
    }

    public void WriteLine(LogKind logKind, string text)
    {
        lock (_writing) _writer.WriteLine(text);
    }

    public void Flush()
    {
        lock (_writing) _writer.Flush();
    }

    public void Dispose()
    {
        lock (_writing) _writer.Dispose();
    }
}
