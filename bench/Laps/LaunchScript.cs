using System.Collections.Immutable;
using System.Globalization;

namespace Bench.Laps;

/// <summary>What one launched process is to measure, as it is handed over: a line for each setting and for each case, invariant culture.</summary>
/// <param name="WarmUp">How long the cases take turns before anything counts; every case has at least one batch.</param>
/// <param name="Laps">How often each cell is measured; cells with long batches less often, down to <see cref="FewestLaps"/>.</param>
/// <param name="Block">A model's turn in a lap is at least this long, and one batch at least.</param>
/// <param name="Seed">Of the orders of cells and models.</param>
/// <param name="Cold">The very first batch of the process is what counts, and nothing else runs; one case only.</param>
/// <param name="Cases">Who takes turns.</param>
public sealed record LaunchScript(TimeSpan WarmUp, int Laps, TimeSpan Block, int Seed, bool Cold, ImmutableArray<ScriptedCase> Cases)
{
    /// <summary>The environment variable that names the file; whoever starts the process writes the file first.</summary>
    public const string Variable = "BENCH_LAUNCH_SCRIPT";

    /// <summary>Fewer laps say nothing of what is usual.</summary>
    public const int FewestLaps = 3;

    /// <summary>How often the process rests after it has warmed up, so that the runtime compiles for good what was called often.</summary>
    public int Pauses { get; init; }

    public void Write(string path) => File.WriteAllText(path, ToString());

    /// <exception cref="CaseFailedException">There is no such file, or it is none of these.</exception>
    public static LaunchScript Read(string? path)
    {
        try
        {
            return Parse(File.ReadAllLines(path ?? throw new CaseFailedException($"{Variable} is not set; launches are started by the verb run")));
        }
        catch (Exception wrong) when (wrong is IOException or FormatException or OverflowException or IndexOutOfRangeException or ArgumentOutOfRangeException)
        {
            throw new CaseFailedException($"{path}: not what a launch is to measure: {wrong.Message}", wrong);
        }
    }

    public override string ToString() => string.Join('\n',
    [
        string.Create(CultureInfo.InvariantCulture, $"{WarmUp.Ticks} {Laps} {Block.Ticks} {Seed} {(Cold ? 1 : 0)} {Pauses}"),
        .. Cases.Select(@case => @case.ToString()),
    ]);

    public static LaunchScript Parse(IReadOnlyList<string> lines)
    {
        var numbers = lines[0].Split(' ').Select(text => long.Parse(text, CultureInfo.InvariantCulture)).ToArray();
        return new LaunchScript(
            TimeSpan.FromTicks(numbers[0]), (int)numbers[1], TimeSpan.FromTicks(numbers[2]), (int)numbers[3], numbers[4] == 1,
            [.. lines.Skip(1).Select(ScriptedCase.Parse)])
        { Pauses = (int)numbers[5] };
    }
}

/// <summary>A case of a launch.</summary>
/// <param name="Twin">Whether it is the model's second self: it gets a model object of its own.</param>
/// <param name="Plant">By how much it is slowed on purpose, 0.05 for 5%, or <c>null</c>.</param>
/// <param name="Dop">Tasks in flight at once, or <c>null</c>: the model's own choice.</param>
public sealed record ScriptedCase(
    string Suite, string Workload, string Model, int TaskCount, long Grain, bool Twin = false, double? Plant = null, int? Dop = null)
{
    /// <summary>A word of a line has no space, where a workload's name may have several.</summary>
    private const char Space = '\u00A0';

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture,
            $"{Suite} {Workload.Replace(' ', Space)} {Model} {TaskCount} {Grain} {(Twin ? 1 : 0)} {Plant ?? 0:R} {Dop ?? 0}");

    public static ScriptedCase Parse(string line)
    {
        var words = line.Split(' ');
        var dop = int.Parse(words[7], CultureInfo.InvariantCulture);
        var plant = double.Parse(words[6], CultureInfo.InvariantCulture);
        return new ScriptedCase(
            words[0], words[1].Replace(Space, ' '), words[2],
            int.Parse(words[3], CultureInfo.InvariantCulture), long.Parse(words[4], CultureInfo.InvariantCulture),
            words[5] == "1", plant > 0 ? plant : null, dop > 0 ? dop : null);
    }
}
