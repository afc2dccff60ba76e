namespace Bench.Plan;

/// <summary>How one launch is measured (<see cref="Laps.LaunchScript"/>).</summary>
/// <param name="WarmUp">How long computing cases take turns before anything counts.</param>
/// <param name="Laps">How often each computing cell is measured.</param>
/// <param name="Block">A model's turn is at least this long.</param>
/// <param name="OwnWarmUp">The same where one model has the process to itself: what it is slow at is not the runtime's youth.</param>
/// <param name="OwnLaps">How often each cell is measured there.</param>
/// <param name="SleepLaps">How often each sleeping cell is measured where models share the process.</param>
/// <param name="OwnSleepLaps">The same where one model has it to itself: a pool goes on growing from lap to lap.</param>
public sealed record LaunchShape(TimeSpan WarmUp, int Laps, TimeSpan Block, TimeSpan OwnWarmUp, int OwnLaps, int SleepLaps, int OwnSleepLaps)
{
    /// <summary>How often a process that computing models share rests after it has warmed up (<see cref="Laps.LaunchScript.Pauses"/>).</summary>
    public int Pauses { get; init; }

    /// <summary>
    /// As <see cref="Warm"/>, for operations of some nanoseconds. Without pauses most launches measured their first compilation, an await of 12 ns where it is
    /// one in any program of a second; three make launches alike. Tasks of squaring gain nothing by them (docs/method.md).
    /// </summary>
    public static LaunchShape Settled => Warm with { Pauses = 3 };

    /// <summary>Long enough for the runtime's last tier, shared by all cells; then many short laps: <c>docs/method.md</c> has the figures.</summary>
    public static readonly LaunchShape Warm = new(
        TimeSpan.FromSeconds(1.2), Laps: 20, TimeSpan.FromMilliseconds(1), OwnWarmUp: TimeSpan.FromSeconds(0.6), OwnLaps: 20, SleepLaps: 12, OwnSleepLaps: 2);

    /// <summary>The first rounds only tell what is hopeless: a few laps do for models that are rarely close to the best.</summary>
    private const int ScreeningRounds = 4;
    private const int MostScreeningLaps = 6;

    /// <summary>How a launch of that round is measured.</summary>
    public LaunchShape InRound(int round) => round > ScreeningRounds
        ? this
        : this with { OwnLaps = Math.Min(OwnLaps, MostScreeningLaps), SleepLaps = Math.Min(SleepLaps, MostScreeningLaps) };

    /// <summary>As little as shows that everything works.</summary>
    public static readonly LaunchShape Tiny = new(
        TimeSpan.FromMilliseconds(50), Laps: 3, TimeSpan.FromMilliseconds(0.5), OwnWarmUp: TimeSpan.FromMilliseconds(50), OwnLaps: 3, SleepLaps: 1,
        OwnSleepLaps: 1);
}
