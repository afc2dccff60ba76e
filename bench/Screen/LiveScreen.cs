using System.Globalization;
using Bench.Plan;
using Bench.Rounds;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Bench.Screen;

/// <summary>A bar over the decided cells, the launch under way, and the last ones, redrawn in place.</summary>
public sealed class LiveScreen(IAnsiConsole console, TextWriter error) : IRunScreen
{
    private const int LinesOfHistory = 6;
    private const int BarWidth = 40;

    private readonly Queue<string> _history = [];
    private readonly List<string> _failures = [];
    private LiveDisplayContext? _display;
    private RoundProgress? _progress;
    private Launch? _underWay;

    public T During<T>(Func<T> work)
    {
        var result = default(T);
        console.Live(Picture()).AutoClear(true).Start(display =>
        {
            _display = display;
            result = work();
        });
        _display = null;
        foreach (var failure in _failures) error.WriteLine(failure);
        return result!;
    }

    public void Building() => Redraw();

    public void Round(RoundProgress progress)
    {
        _progress = progress;
        Redraw();
    }

    public void Starting(Launch launch)
    {
        _underWay = launch;
        Redraw();
    }

    public void Finished(LaunchResult result)
    {
        _history.Enqueue(string.Create(CultureInfo.InvariantCulture,
            $"  {result.Launch.Name}  {(result.IsEmpty ? "failed" : $"{result.Took.TotalSeconds:0.0} s")}"));
        while (_history.Count > LinesOfHistory) _history.Dequeue();
        Redraw();
    }

    public void Failed(PlannedCase @case, string failure) => _failures.Add($"bench: {@case.Name} failed: {failure}");

    private void Redraw() => _display?.UpdateTarget(Picture());

    private Rows Picture()
    {
        var lines = new List<IRenderable> { new Text(Bar()), new Text(_underWay?.Name ?? "building the benchmark that measures …") };
        lines.AddRange(_history.Reverse().Select(line => new Text(line, Color.Grey)));
        lines.AddRange(_failures.Select(failure => new Text(failure, Color.Red)));
        return new Rows(lines);
    }

    private string Bar()
    {
        if (_progress is not { } progress) return new string('─', BarWidth);
        var filled = progress.Cells == 0 ? 0 : BarWidth * (progress.Cells - progress.OpenCells) / progress.Cells;
        return $"{new string('━', filled)}{new string('─', BarWidth - filled)} {RoundLine.Of(progress)}";
    }
}
