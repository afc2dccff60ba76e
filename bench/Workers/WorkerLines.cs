using System.Text;

namespace Bench.Workers;

/// <summary>
/// The console of a worker's tasks: what they print goes to the benchmark as frames, a line each, since standard output is reserved for those.
/// </summary>
internal sealed class WorkerLines(Action<Frame> send) : TextWriter
{
    private readonly StringBuilder _line = new();

    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value)
    {
        lock (_line)
        {
            if (value == '\n') SendLine();
            else if (value != '\r') _line.Append(value);
        }
    }

    private void SendLine()
    {
        send(Payload.Text(FrameKind.Line, _line.ToString()));
        _line.Clear();
    }
}
