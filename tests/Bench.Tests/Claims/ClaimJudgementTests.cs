using System.Collections.Immutable;
using Bench.Claims;
using Bench.Claims.List;

namespace Bench.Tests.Claims;

/// <summary>Verdicts on rounds made up for them.</summary>
public sealed class ClaimJudgementTests
{
    [Theory]
    [InlineData(7.5, 8.1, "holds")]
    [InlineData(0.9, 1.05, "does not hold")]
    [InlineData(1.0, 1.9, "undecided")]
    public void Threads_help_waiting_where_the_whole_interval_is_a_gain(double least, double most, string verdict) =>
        Assert.Equal(verdict, Only(new ThreadsHelpWaiting(), Gaining(least, most)).Verdict);

    [Theory]
    [InlineData(0.95, 1.02, 1.8, 1.9, "holds")]
    [InlineData(0.95, 1.02, 0.9, 1.9, "undecided")]
    [InlineData(0.95, 1.02, 0.9, 1.0, "undecided")]
    [InlineData(1.7, 1.9, 0.9, 1.0, "does not hold")]
    [InlineData(1.0, 1.9, 1.0, 1.9, "undecided")]
    public void That_threads_do_not_help_is_believed_only_where_processes_show_a_second_core(
        double threads, double atMost, double processes, double processesAtMost, string verdict) =>
        Assert.Equal(verdict, Only(new ThreadsDoNotHelpComputing(), Gaining(threads, atMost, processes, processesAtMost)).Verdict);

    [Theory]
    [InlineData(1.6, 1.9, 1.0, 1.0, 2, "holds")]
    [InlineData(1.0, 1.3, 1.7, 1.9, 2, "does not hold")]
    [InlineData(1.0, 1.3, 1.0, 1.3, 2, "undecided")]
    [InlineData(1.0, 1.9, 1.7, 1.9, 2, "undecided")]
    [InlineData(1.0, 1.0, 1.0, 1.0, 1, "undecided")]
    public void That_processes_leave_cores_alone_is_believed_only_where_threads_used_them(
        double processes, double atMost, double threads, double threadsAtMost, int cores, string verdict)
    {
        var seen = Gaining(threads, threadsAtMost, processes, atMost);
        Assert.Equal(verdict, ProcessesUseAllCores.Judge(seen, seen, cores).Verdict);
    }

    [Fact]
    public void One_lost_update_proves_that_it_goes_wrong_and_none_proves_nothing()
    {
        var claim = new UnsynchronisedGoesWrong();
        Assert.Equal(ClaimVerdict.Undecided, Only(claim, Rounds(_ => [("unsynchronised", 0)])).Verdict);
        Assert.Equal(ClaimVerdict.Holds, Only(claim, Rounds(round => [("unsynchronised", round == 4 ? 1e-6 : 0)])).Verdict);
    }

    [Fact]
    public void One_update_lost_under_a_lock_is_enough_against_it()
    {
        Assert.Equal(ClaimVerdict.Holds, Only(new LocksFixIt(), Rounds(_ => [("lock", 20), ("lost: lock", 0)])).Verdict);
        Assert.Equal(ClaimVerdict.DoesNotHold, Only(new LocksFixIt(), Rounds(round => [("lock", 20), ("lost: lock", round == 2 ? 1e-6 : 0)])).Verdict);
    }

    [Fact]
    public void The_unsynchronised_counter_is_never_timed()
    {
        var figures = new UnsynchronisedGoesWrong().Measure(Trial.Only);
        Assert.Equal(["unsynchronised"], figures.Keys);
        Assert.InRange(figures["unsynchronised"], 0, 1);
    }

    [Theory]
    [InlineData(480e6, 520e6, "holds")]
    [InlineData(1e6, 30e6, "does not hold")]
    [InlineData(900e6, 2300e6, "does not hold")]
    [InlineData(300e6, 520e6, "undecided")]
    public void A_thread_per_500_ms_is_one_about_every_500_ms(double low, double high, string verdict) =>
        Assert.Equal(verdict, OneThreadPer500Milliseconds.Judge(new ClaimFigure("gap", low, (low + high) / 2, high, ClaimUnit.Nanoseconds)).Verdict);

    [Theory]
    [InlineData(5, 9, "holds")]
    [InlineData(500, 900, "does not hold")]
    [InlineData(50, 900, "undecided")]
    public void Nearly_free_is_less_than_100_ns(double low, double high, string verdict) =>
        Assert.Equal(verdict, AwaitIsNearlyFree.Judge(new ClaimFigure("an await", low, (low + high) / 2, high, ClaimUnit.Nanoseconds)).Verdict);

    [Theory]
    [InlineData(0.6, 1.1, "holds")]
    [InlineData(1.3, 2, "does not hold")]
    [InlineData(1, 2, "undecided")]
    public void Safe_is_at_most_a_quarter_longer_than_a_loop(double low, double high, string verdict) =>
        Assert.Equal(verdict, ParallelForInABusyPool.Judge(new ClaimFigure("ratio", low, (low + high) / 2, high, ClaimUnit.Ratio)).Verdict);

    [Fact]
    public void Nothing_measured_decides_nothing_and_fails_nowhere() => Assert.All(ClaimList.All, claim => Assert.All(
        claim.Judge(Seen.Nothing, Seen.Nothing).Select(finding => ClaimRounds.Surely(finding, Seen.Nothing, "it broke")),
        finding =>
        {
            Assert.Equal(ClaimVerdict.Undecided, finding.Verdict);
            Assert.Contains("it broke", finding.Why, StringComparison.Ordinal);
            Assert.NotNull(finding.Remedy);
        }));

    [Fact]
    public void Fewer_than_six_rounds_decide_nothing()
    {
        var five = Seen.Nothing with { Rounds = Gaining(7, 8).Rounds[..5] };
        Assert.Equal(ClaimVerdict.Undecided, ClaimRounds.Surely(Only(new ThreadsHelpWaiting(), five), five, failure: null).Verdict);
    }

    [Fact]
    public void An_undecided_claim_says_what_to_do() => Assert.All(
        ClaimList.All.SelectMany(claim => claim.Judge(Seen.Nothing, Seen.Nothing)).Where(finding => finding.Verdict == ClaimVerdict.Undecided),
        finding => Assert.EndsWith(".", finding.Remedy, StringComparison.Ordinal));

    [Fact]
    public void The_names_are_keys_and_differ() => Assert.Equal(
        ["threads-help-waiting", "threads-do-not-help-computing", "processes-use-all-cores", "unsynchronised-goes-wrong", "locks-fix-it",
            "one-thread-per-500-ms", "a-thread-costs-1-mb", "await-is-nearly-free", "delay-beats-sleep", "parallel-for-in-a-busy-pool"],
        ClaimList.All.Select(claim => claim.Name));

    private static Finding Only(IClaim claim, Seen seen) => Assert.Single(claim.Judge(seen, seen));

    /// <summary>Eight rounds in which threads and processes gain between these over a loop.</summary>
    private static Seen Gaining(double threads, double atMost, double processes = 1, double processesAtMost = 1) => Rounds(round =>
    [
        ("Sequential", 1e6), ("Thread", 1e6 / (threads + (atMost - threads) * round / 7)),
        ("MultiProcess", 1e6 / (processes + (processesAtMost - processes) * round / 7)),
    ]);

    private static Seen Rounds(Func<int, (string Name, double Value)[]> figures) =>
        new([.. Enumerable.Range(0, 8).Select(round => figures(round).ToImmutableDictionary(each => each.Name, each => each.Value))]);
}
