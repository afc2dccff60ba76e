using Bench.Rounds;
using Bench.Screen;
using Bench.Tests.Plan;
using Bench.Tests.Rounds;

namespace Bench.Tests.Screen;

public sealed class PlainScreenTests : IDisposable
{
    private readonly StringWriter _output = new() { NewLine = "\n" };
    private readonly StringWriter _error = new() { NewLine = "\n" };
    private readonly FakeClock _clock = new();

    public void Dispose()
    {
        _output.Dispose();
        _error.Dispose();
    }

    [Fact]
    public void A_round_is_a_line_and_a_failure_one_more_on_the_other_stream()
    {
        var screen = new PlainScreen(_output, _error, _clock);

        screen.Building();
        screen.Round(Progress(round: 2));
        screen.Failed(Planned.Squaring("Thread"), "it broke");

        Assert.Equal(
            """
            building the benchmark that measures …
            round 2: 1 of 4 cells decided, 1 min 05 s of at most 3 min

            """.ReplaceLineEndings("\n"),
            _output.ToString());
        Assert.Equal("bench: CpuBoundSquaring.Thread(TaskCount=64,Grain=1000) failed: it broke\n", _error.ToString());
    }

    [Fact]
    public void Short_rounds_are_a_line_every_ten_seconds_at_most()
    {
        var screen = new PlainScreen(_output, _error, _clock);

        for (var round = 1; round <= 12; round++)
        {
            screen.Round(Progress(round));
            _clock.Pass(TimeSpan.FromSeconds(2.5));
        }

        Assert.Equal(["round 1", "round 5", "round 9"], _output.ToString().TrimEnd().Split('\n').Select(line => line.Split(':')[0]));
    }

    private static RoundProgress Progress(int round) => new(round, Launches: 5, OpenCells: 3, Cells: 4, TimeSpan.FromSeconds(65), TimeSpan.FromMinutes(3));
}
