using Analysis.Reading;

namespace Analysis.Words;

/// <summary>How the values of one numeric parameter read.</summary>
/// <param name="Name">The parameter's name.</param>
/// <param name="Unit">Its unit, or <c>null</c> for a plain count.</param>
/// <param name="NanosecondsPerSquare">The machine's calibration, or <c>null</c>; lets squares be read as time.</param>
public sealed record Measure(string Name, string? Unit, double? NanosecondsPerSquare)
{
    private const string Squares = GrainUnitName.Squares;

    public static Measure Of(Parameter parameter, RunInfo? info) => new(parameter.Name, parameter.Unit, info?.NanosecondsPerSquare);

    /// <summary>A value in prose: <c>10,000 squares (≈ 5.2 µs)</c>, <c>10 ms</c>, <c>Size = 100</c>.</summary>
    public string Text(double value) => (Name, Unit) switch
    {
        (_, GrainUnitName.Nanoseconds) => Durations.Text(value),
        (_, GrainUnitName.Bytes) => Sizes.Text(value),
        (_, Squares) when Time(value) is { } time => $"{Numbers.Text(value)} squares (≈ {time})",
        (_, Squares) => $"{Numbers.Text(value)} squares",
        (_, { } unit) => $"{Name} = {Numbers.Text(value)} {unit}",
        _ => $"{Name} = {Numbers.Text(value)}",
    };

    /// <summary>A place between measured values in few words: <c>1.5 µs</c> where squares are known as time, else as <see cref="About(double)"/>.</summary>
    public string Plain(double value) => Unit == Squares && Time(value) is { } time ? time : IsInItsUnit ? Bare(value) : About(value);

    /// <summary>A span of measured values: <c>1 ms to 50 ms</c>, <c>Size = 10 to 1,000</c>.</summary>
    public string Span(double low, double high) =>
        IsInItsUnit || Unit == Squares ? $"{Text(low)} to {Text(high)}" : $"{Name} = {Numbers.Text(low)} to {Text(high)[(Name.Length + 3)..]}";

    /// <summary>A place between measured values, in prose: two significant digits.</summary>
    public string About(double value) => Unit == GrainUnitName.Bytes ? Bare(value) : Text(Rounded(value));

    /// <summary>
    /// A place with its interval: <c>370 squares (between 350 and 390; ≈ 190 ns)</c>; a span of places when <paramref name="from"/> and <paramref name="to"/>
    /// differ.
    /// </summary>
    public string About(double low, double from, double to, double high)
    {
        var place = Bare(from) == Bare(to) ? Bare(from) : $"{Bare(from)} to {Bare(to)}";
        var between = $"between {Bare(low)} and {Bare(high)}";
        if (IsInItsUnit) return $"{place} ({between})";
        if (Unit != Squares) return $"{Name} = {place}{(Unit is null ? "" : " " + Unit)} ({between})";
        var times = Time(from) is not { } first || Time(to) is not { } last ? "" : first == last ? $"; ≈ {first}" : $"; ≈ {first} to {last}";
        return $"{place} squares ({between}{times})";
    }

    /// <summary>On an axis: <c>10k</c>, <c>10 ms</c>, <c>64 KB</c>.</summary>
    public string Tick(double value) => IsInItsUnit ? Text(value) : Numbers.Short(value);

    /// <summary>The second line on an axis: the time of so many squares, or <c>null</c>.</summary>
    public string? SecondTick(double value) => Unit == Squares && Time(value) is { } time ? $"≈ {time}" : null;

    /// <summary>Neighbouring values over a column: <c>1k to 10k</c>, <c>10 ms</c>.</summary>
    public string Ticks(double low, double high) => low == high ? Tick(low) : $"{Tick(low)} to {Tick(high)}";

    /// <summary>The second line over a column: the time of so many squares, or <c>null</c>.</summary>
    public string? SecondTicks(double low, double high) =>
        Unit != Squares || Time(low) is not { } from || Time(high) is not { } to ? null : from == to ? $"≈ {from}" : $"≈ {from} to {to}";

    /// <summary>Neighbouring values in a row: <c>1k to 10k (≈ 270 ns to 2.7 µs)</c>, <c>10 ms</c>; the unit is in the heading.</summary>
    public string Range(double low, double high) => Ticks(low, high) + (SecondTicks(low, high) is { } times ? $" ({times})" : "");

    /// <summary>What columns of such values are: <c>Squares a task</c>, <c>Time a task</c>, <c>Size a task</c>, <c>Size</c>.</summary>
    public string ColumnLabel => (Name, Unit) switch
    {
        ("Grain", Squares) => "Squares a task",
        ("Grain", GrainUnitName.Nanoseconds) => "Time a task",
        ("Grain", GrainUnitName.Bytes) => "Size a task",
        (_, null or GrainUnitName.Nanoseconds or GrainUnitName.Bytes) => Name,
        _ => $"{Name} ({Unit})",
    };

    /// <summary>What the axis shows, with its unit.</summary>
    public string AxisLabel => (Name, Unit, NanosecondsPerSquare) switch
    {
        ("Grain", Squares, not null) => "grain: squares per task (below: its time on one core)",
        ("Grain", Squares, null) => "grain: squares per task",
        ("Grain", GrainUnitName.Nanoseconds, _) => "grain: time per task",
        ("Grain", GrainUnitName.Bytes, _) => "grain: what a task reads",
        ("TaskCount", _, _) => "tasks in the batch",
        ("Dop", _, _) => "tasks in flight at once",
        (TaskSizes.ImbalanceParameter, null, _) => "imbalance of the tasks' sizes (0: all alike)",
        (_, GrainUnitName.Nanoseconds, _) => $"{Name} (time)",
        (_, { } unit, _) => $"{Name} ({unit})",
        _ => Name,
    };

    /// <summary>What follows the first value in a sentence: grain is work per task.</summary>
    public string PerTask => Name == "Grain" ? " a task" : "";

    private string? Time(double squares) => NanosecondsPerSquare is { } each and > 0 ? Durations.Text(squares * each, 2) : null;

    /// <summary>Whether a value's text has a unit that fits it, such as ms or KB.</summary>
    private bool IsInItsUnit => Unit is GrainUnitName.Nanoseconds or GrainUnitName.Bytes;

    /// <summary>Two significant digits.</summary>
    private string Bare(double value) => Unit switch
    {
        GrainUnitName.Nanoseconds => Durations.Text(value, 2),
        GrainUnitName.Bytes => Sizes.About(value),
        _ => Numbers.Text(Rounded(value)),
    };

    private static double Rounded(double value)
    {
        if (!(value > 0) || !double.IsFinite(value)) return value;
        var step = Math.Pow(10, Math.Floor(Math.Log10(value)) - 1);
        return Math.Round(value / step) * step;
    }
}
