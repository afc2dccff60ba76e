using Analysis.Reading;
using Analysis.Verdicts.Comparing;

namespace Analysis.Tests.Verdicts.Comparing;

public sealed class LaunchLapsTests
{
    [Fact]
    public void Laps_of_one_process_are_compared_lap_by_lap()
    {
        // Both models take twice and four times as long in some laps; the ratio is 1.1 in every lap.
        var slow = Laps(1, 1.1, 2.2, 1.1, 4.4, 1.1);
        var fast = Laps(1, 1.0, 2.0, 1.0, 4.0, 1.0);
        Assert.Equal(Math.Log(1.1), LaunchLaps.LogRatio(slow, fast)!.Value, 12);
    }

    [Fact]
    public void Laps_of_two_processes_have_nothing_in_common()
    {
        Assert.Null(LaunchLaps.LogRatio(Laps(1, 1, 1, 1), Laps(2, 1, 1, 1)));
        Assert.Null(LaunchLaps.LogRatio(Laps(1, 1, 1, 1), Laps(1, 1, 1)));
    }

    [Fact]
    public void Disturbed_laps_are_left_out_where_three_others_remain()
    {
        var slow = Laps(1, 9, 9, 9, 2, 2, 2) with { Disturbed = [true, true, true, false, false, false] };
        var fast = Laps(1, 1, 1, 1, 1, 1, 1) with { Disturbed = [true, true, true, false, false, false] };
        Assert.Equal(Math.Log(2), LaunchLaps.LogRatio(slow, fast)!.Value, 12);
    }

    [Fact]
    public void All_laps_count_where_fewer_than_three_were_quiet()
    {
        var slow = Laps(1, 9, 9, 9, 2, 2) with { Disturbed = [true, true, true, false, false] };
        var fast = Laps(1, 1, 1, 1, 1, 1) with { Disturbed = [true, true, true, false, false] };
        Assert.Equal(Math.Log(9), LaunchLaps.LogRatio(slow, fast)!.Value, 12);
    }

    private static LaunchLaps Laps(int process, params double[] nanoseconds) =>
        new(process, [.. nanoseconds.Select(time => Math.Log(time))], [.. nanoseconds.Select(_ => false)]);

    [Fact]
    public void Of_a_launch_all_laps_are_kept_in_order_with_what_disturbed_them()
    {
        var laps = LaunchLaps.Of(new RoundSample(1, [5]) { Process = 7, Laps = [new Lap(9, 1, true), new Lap(5, 1, false), new Lap(6)] });
        Assert.Equal(7, laps.Process);
        Assert.Equal([Math.Log(9), Math.Log(5), Math.Log(6)], laps.Logs.AsEnumerable());
        Assert.Equal([true, false, false], laps.Disturbed.AsEnumerable());
    }
}
