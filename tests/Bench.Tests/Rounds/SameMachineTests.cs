using Bench.Rounds;

namespace Bench.Tests.Rounds;

public sealed class SameMachineTests
{
    private static readonly RunInfo Info = Infos.Of(9) with { Commit = "abc1234", RoundsDone = 4 };

    [Fact]
    public void A_run_goes_on_where_it_began() => Assert.Same(Info, SameMachine.Check("run", Info, Info.Machine, ".NET", "abc1234"));

    [Theory]
    [InlineData("other", null, ".NET", "the machine was test-aaaaaa and is other now")]
    [InlineData("test", "bbbbbb", ".NET", "the machine was test-aaaaaa and is test-bbbbbb now")]
    [InlineData("test", null, ".NET 99", "the runtime was .NET and is .NET 99 now")]
    public void Another_machine_or_runtime_is_refused(string machine, string? fingerprint, string runtime, string problem)
    {
        var info = Info with { Machine = Info.Machine with { Fingerprint = "aaaaaa" } };
        var now = info.Machine with { Slug = machine, Fingerprint = fingerprint };
        var refused = Assert.Throws<InputException>(() => SameMachine.Check("some/run", info, now, runtime, "abc1234"));

        Assert.StartsWith($"some/run: {problem}", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_sources_are_a_warning_in_the_results()
    {
        var warning = Assert.Single(SameMachine.Check("run", Info, Info.Machine, ".NET", null).Warnings);

        Assert.Equal("resumed-with-other-sources", warning.Code);
        Assert.Equal("rounds after 4 were measured with the sources of an unknown commit, those before with abc1234.", warning.Problem);
    }
}
