using System.Globalization;
using Bench.Rounds;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Bench.Screen;

/// <summary>A progress bar over the launches, the launch under way, and the last finished makespans, redrawn in place.</summary>
public sealed class LiveScreen(IAnsiConsole console, TextWriter error) : IRunScreen
{
    private const int LinesOfHistory = 6;
    private const int BarWidth = 40;

    private readonly Queue<LaunchResult> _history = [];
    private readonly List<string> _failures = [];
    private LiveDisplayContext? _display;
    private Launch? _underWay;
    private TimeSpan _left;
    private int _launches;
    private int _done;

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

    public void Building(int launches)
    {
        (_launches, _done, _underWay) = (launches, 0, null);
        Redraw();
    }

    public void Starting(Launch launch, TimeSpan left)
    {
        (_underWay, _left) = (launch, left);
        Redraw();
    }

    public void Finished(LaunchResult result)
    {
        _done++;
        _history.Enqueue(result);
        while (_history.Count > LinesOfHistory) _history.Dequeue();
        Redraw();
    }

    public void Failed(Launch launch, string failure) => _failures.Add($"bench: {launch.Case.Name} failed: {failure}");

    private void Redraw() => _display?.UpdateTarget(Picture());

    private Rows Picture()
    {
        var lines = new List<IRenderable> { new Text(Bar()), new Text(UnderWay()) };
        lines.AddRange(_history.Reverse().Select(result => new Text(
            $"  {result.Launch.Case.Name}  {(result.TypicalNanoseconds is { } typical ? Figures.Makespan(typical) : "failed")}", Color.Grey)));
        lines.AddRange(_failures.Select(failure => new Text(failure, Color.Red)));
        return new Rows(lines);
    }

    private string Bar()
    {
        var filled = _launches == 0 ? 0 : BarWidth * _done / _launches;
        var left = _underWay is null ? "" : $"  {Figures.Duration(_left)} left";
        return string.Create(CultureInfo.InvariantCulture, $"{new string('━', filled)}{new string('─', BarWidth - filled)} {_done}/{_launches}{left}");
    }

    private string UnderWay() => _underWay is { } launch
        ? string.Create(CultureInfo.InvariantCulture, $"round {launch.Round}: {launch.Case.Name}")
        : "building the benchmarks …";
}
