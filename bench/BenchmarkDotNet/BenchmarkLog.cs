using BenchmarkDotNet.Loggers;

namespace Bench.BenchmarkDotNet;

/// <summary>BenchmarkDotNet's long log in a file. Called from several threads. A disk that takes no more of it ends the log and not the run.</summary>
internal sealed class BenchmarkLog(string file) : ILogger, IDisposable
{
    private readonly Lock _writing = new();
    private StreamWriter? _writer = new(file, append: true);

    public string Id => nameof(BenchmarkLog);
    public int Priority => 0;

    public void Write(LogKind logKind, string text) => Try(writer => writer.Write(text));

    public void WriteLine() => Try(writer => writer.WriteLine());

    public void WriteLine(LogKind logKind, string text) => Try(writer => writer.WriteLine(text));

    public void Flush() => Try(writer => writer.Flush());

    public void Dispose() => Try(writer => writer.Dispose());

    private void Try(Action<StreamWriter> write)
    {
        lock (_writing)
        {
            try
            {
                if (_writer is not null) write(_writer);
            }
            catch (IOException)
            {
                _writer = null;
            }
        }
    }
}
