using Bench.Models;
using Bench.Plan;
using Bench.Rounds;
using Bench.Tests.Plan;

namespace Bench.Tests.Rounds;

public sealed class CrewTests
{
    [Fact]
    public void Models_that_compute_share_a_process_and_threads_and_processes_have_their_own_over_all_cells()
    {
        var cases = ModelList.Names.SelectMany(model => new[] { Planned.Squaring(model, 4), Planned.Squaring(model, 64) });

        var crews = Crew.Of(cases)
            .Select(crew => (Models: string.Join(' ', crew.Select(@case => @case.Model).Distinct().Order(StringComparer.Ordinal)), crew.Length));

        Assert.Equal(
            [
                ("Async Channels CoreWorkers ParallelFor ParallelForChunked ParallelForEachAsync Plinq Sequential SequentialSimd TaskRun ThreadPool", 22),
                ("LongRunning", 2),
                ("MultiProcess", 2),
                ("MultiProcessQueue", 2),
                ("ProcessPerTask", 2),
                ("Thread", 2),
                ("ThreadPoolWarm", 1),
                ("ThreadPoolWarm", 1),
            ],
            crews.OrderBy(crew => crew.Models, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("ThreadPool")]
    [InlineData("ParallelFor")]
    public void A_pool_that_sleeps_has_a_process_in_each_cell(string model) =>
        Assert.Equal(2, Crew.Of([Planned.Sleep(model, 4, 1), Planned.Sleep(model, 16, 1)]).Length);

    [Fact]
    public void Twins_of_models_that_share_run_in_the_same_process() =>
        Assert.Equal(2, Assert.Single(Crew.Of([Planned.Squaring("Async"), Planned.Squaring("Async") with { Twin = true }])).Length);

    [Fact]
    public void What_runs_on_two_runtimes_never_shares_a_process_and_is_interleaved_in_every_round()
    {
        var cases = Planner.Plan(new PlanRequest(Planned.Profile(3), []) { Runtimes = ["A", "B"] }, Planned.Suites).Cases;
        Assert.Equal(2 * Planned.Plan(3).Cases.Length, cases.Length);

        var rounds = Enumerable.Range(1, 40).Select(round => Schedule.Of(cases, seed: 1, round)).ToArray();

        Assert.All(rounds, launches => Assert.Equal(cases.ToHashSet(), launches.SelectMany(launch => launch.Cases).ToHashSet()));
        Assert.All(rounds.SelectMany(launches => launches), launch => Assert.Single(launch.Cases.Select(@case => @case.Runtime).Distinct()));
        // Neither one first and then the other, nor always the same first.
        Assert.InRange(rounds.Count(launches => launches[0].Cases[0].Runtime == "A"), 8, 32);
        Assert.InRange(rounds.Average(launches => launches.Zip(launches.Skip(1)).Count(pair => pair.First.Cases[0].Runtime != pair.Second.Cases[0].Runtime)),
            rounds[0].Length / 3.0, rounds[0].Length);
    }

    [Fact]
    public void One_runtime_alone_tells_no_cases_apart() =>
        Assert.All(Planner.Plan(new PlanRequest(Planned.Profile(3), []) { Runtimes = ["A"] }, Planned.Suites).Cases, each => Assert.Null(each.Runtime));

    [Fact]
    public void First_batches_have_a_process_each() =>
        Assert.Equal(3, Crew.Of(Planned.Models.Select(model => Planned.Squaring(model) with { Cold = true })).Length);

    [Fact]
    public void A_round_has_every_case_once_and_each_suite_in_one_piece()
    {
        var cases = Planned.Plan(3).Cases;
        for (var round = 1; round <= 20; round++)
        {
            var launches = Schedule.Of(cases, seed: 1, round);

            Assert.Equal(cases.Length, launches.Sum(launch => launch.Cases.Length));
            Assert.Equal(cases.ToHashSet(), launches.SelectMany(launch => launch.Cases).ToHashSet());
            Assert.Equal(Enumerable.Range(1, launches.Length), launches.Select(launch => launch.Order));
            var suites = launches.Select(launch => launch.Cases[0].Suite).ToArray();
            Assert.Equal(1, suites.Zip(suites.Skip(1)).Count(pair => pair.First != pair.Second));
        }
    }

    [Fact]
    public void A_round_can_be_repeated_from_the_seed()
    {
        Assert.Equal(Of(1, 3), Of(1, 3));
        Assert.Equal(25, Enumerable.Range(1, 5).SelectMany(seed => Enumerable.Range(1, 5).Select(round => Of(seed, round))).Distinct().Count());

        static string Of(int seed, int round) =>
            string.Join('\n', Schedule.Of(Planned.Plan(3).Cases, seed, round).Select(launch => $"{launch.Name} {launch.Seed}"));
    }
}
