using Bench.Rounds;
using Bench.Screen;
using Bench.Tests.Plan;
using Bench.Tests.Rounds;

namespace Bench.Tests.Screen;

public sealed class PlainScreenTests
{
    [Fact]
    public void The_first_and_the_last_launch_are_lines_and_a_failure_one_more_on_the_other_stream()
    {
        var (output, error) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" });
        var screen = new PlainScreen(output, error, new FakeClock());
        var launch = new Launch(Planned.Squaring("Thread"), Round: 2, Order: 1);

        screen.Building(2);
        screen.Starting(launch, TimeSpan.FromSeconds(90));
        screen.Finished(MeasuredRows.Of(launch, 1_000, 3_000, 2_000));
        screen.Starting(launch, TimeSpan.FromSeconds(1));
        screen.Failed(launch, "it broke");
        screen.Finished(MeasuredRows.Of(launch));

        Assert.Equal(
            """
            building the benchmarks of 2 launches …
            1/2 round 2 CpuBoundSquaring.Thread(TaskCount=64,Grain=1000): 2.00 µs (1 min 29 s left)
            2/2 round 2 CpuBoundSquaring.Thread(TaskCount=64,Grain=1000): failed (0 s left)

            """.ReplaceLineEndings("\n"),
            output.ToString());
        Assert.Equal("bench: CpuBoundSquaring.Thread(TaskCount=64,Grain=1000) failed: it broke\n", error.ToString());
    }

    [Fact]
    public void Hundreds_of_launches_are_a_line_for_each_round_and_one_every_ten_seconds()
    {
        var output = new StringWriter { NewLine = "\n" };
        var clock = new FakeClock();
        var screen = new PlainScreen(output, TextWriter.Null, clock);

        screen.Building(300);
        for (var launch = 0; launch < 300; launch++)
        {
            clock.Pass(TimeSpan.FromSeconds(0.25));
            screen.Finished(MeasuredRows.Of(new Launch(Planned.Squaring("Thread"), Round: 1 + launch / 100, Order: 1), 1_000));
        }

        Assert.Equal(
            ["1/300", "41/300", "81/300", "101/300", "141/300", "181/300", "201/300", "241/300", "281/300", "300/300"],
            output.ToString().TrimEnd().Split('\n').Skip(1).Select(line => line.Split(' ')[0]));
    }
}
