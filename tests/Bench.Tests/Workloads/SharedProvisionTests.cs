using Bench.Workloads;

namespace Bench.Tests.Workloads;

public sealed class SharedProvisionTests : IDisposable
{
    private readonly string _variable = $"BENCH_TESTS_{Guid.NewGuid():N}";
    private readonly SharedProvision _shared;
    private readonly List<string> _made = [], _ended = [];

    public SharedProvisionTests() => _shared = new SharedProvision(_variable);

    public void Dispose() => Environment.SetEnvironmentVariable(_variable, null);

    [Fact]
    public void The_first_who_asks_has_it_made_and_the_last_who_leaves_has_it_ended()
    {
        var first = Provide("here");
        var second = Provide("there");
        Assert.Equal(["here"], _made);
        Assert.Equal("here", _shared.Place);

        first!.Dispose();
        first.Dispose();
        Assert.Empty(_ended);
        Assert.Equal("here", _shared.Place);

        second!.Dispose();
        Assert.Equal(["here"], _ended);
        Assert.Null(_shared.Place);
    }

    [Fact]
    public void Processes_that_are_started_meanwhile_are_told_its_place()
    {
        using (Provide("here")) Assert.Equal("here", Environment.GetEnvironmentVariable(_variable));
        Assert.Null(Environment.GetEnvironmentVariable(_variable));
    }

    [Fact]
    public void A_part_of_anothers_work_uses_what_that_one_has_made()
    {
        Environment.SetEnvironmentVariable(_variable, "elsewhere");
        Assert.Null(Provide("here", isInherited: true));
        Assert.Empty(_made);
        Assert.Equal("elsewhere", _shared.Place);
    }

    [Fact]
    public void A_part_of_nothing_makes_its_own()
    {
        using var own = Provide("here", isInherited: true);
        Assert.Equal("here", _shared.Place);
    }

    [Fact]
    public void Whoever_starts_others_makes_its_own_whatever_its_environment_says()
    {
        Environment.SetEnvironmentVariable(_variable, "gone");
        Assert.Equal("gone", _shared.Place);
        using (Provide("here")) Assert.Equal(("here", "here"), (_shared.Place, Environment.GetEnvironmentVariable(_variable)));
        Assert.Equal(["here"], _ended);
    }

    [Fact]
    public void Where_it_cannot_be_made_the_next_who_asks_tries_again()
    {
        Assert.Throws<ProvisionException>(() => _shared.Provide(false, () => throw new ProvisionException("No.", "Try again.")));
        using var second = Provide("here");
        Assert.Equal("here", _shared.Place);
    }

    private IDisposable? Provide(string place, bool isInherited = false) => _shared.Provide(isInherited, () =>
    {
        _made.Add(place);
        return (place, new Ending(() => _ended.Add(place)));
    });

    private sealed class Ending(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
