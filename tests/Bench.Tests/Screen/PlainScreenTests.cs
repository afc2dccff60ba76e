using Bench.Rounds;
using Bench.Screen;
using Bench.Tests.Plan;
using Bench.Tests.Rounds;

namespace Bench.Tests.Screen;

public sealed class PlainScreenTests
{
    [Fact]
    public void A_launch_is_a_line_and_a_failure_one_more_on_the_other_stream()
    {
        var (output, error) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" });
        var screen = new PlainScreen(output, error);
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
}
