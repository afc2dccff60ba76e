using Bench.Plan;
using Bench.Screen;
using Bench.Tests.Plan;

namespace Bench.Tests.Screen;

public sealed class AnnouncementTests
{
    private static readonly CostModel Cost = new(0.3, 2);

    [Fact]
    public void A_run_says_what_it_does_and_how_long_that_takes() =>
        Assert.Matches(
            "^profile test: 13 cases in 5 cells, rounds of 5 launches for what is undecided, 12 at most: "
                + @"about [0-9 a-z]+ for the first round, 10 min at most; 2 cases left out \(run.json says why\)$",
            Announcement.Of(Planned.Plan(5, 12), Cost));

    [Fact]
    public void A_run_that_goes_on_says_what_is_done() =>
        Assert.EndsWith("; 1 launch done before", Announcement.Of(Planned.Plan(1), Cost, done: 1), StringComparison.Ordinal);

    [Fact]
    public void A_single_round_is_no_plural() =>
        Assert.Contains("13 cases in 5 cells, 1 round: about", Announcement.Of(Planned.Plan(1), Cost), StringComparison.Ordinal);
}
