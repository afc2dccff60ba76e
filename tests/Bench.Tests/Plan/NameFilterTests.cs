using Bench.Plan;

namespace Bench.Tests.Plan;

public sealed class NameFilterTests
{
    [Theory]
    [InlineData("CpuBoundSquaring.Thread", true)]
    [InlineData("*.Thread", true)]
    [InlineData("cpubound*.thread", true)]
    [InlineData("*.Thread?", false)]
    [InlineData("*Squaring.*(TaskCount=64,*", true)]
    [InlineData("*Squaring.*(TaskCount=6,*", false)]
    [InlineData("CpuBoundSquaring.Thread(TaskCount=64,Grain=1000)", true)]
    [InlineData("*(*,Grain=1000)", true)]
    [InlineData("*(*,Grain=100)", false)]
    [InlineData("CpuBoundSquaring.*Grain=1000)", true)]
    [InlineData("CpuBoundSquaring.*TaskCount=4,*", false)]
    [InlineData("Thread", false)]
    [InlineData("", false)]
    public void A_pattern_matches_the_whole_name_and_the_cell_only_when_it_says_one(string pattern, bool chosen) =>
        Assert.Equal(chosen, new NameFilter([pattern]).Chooses(Planned.Squaring("Thread")));

    [Fact]
    public void Thread_does_not_choose_the_thread_pool() =>
        Assert.False(new NameFilter(["*.Thread"]).Chooses(Planned.Squaring("ThreadPool")));

    [Fact]
    public void One_of_several_patterns_is_enough() =>
        Assert.True(new NameFilter(["*.Async", "*.Thread"]).Chooses(Planned.Squaring("Thread")));

    [Fact]
    public void No_pattern_chooses_everything() =>
        Assert.True(new NameFilter([]).Chooses(Planned.Squaring("Thread")));

    [Fact]
    public void A_pattern_is_text_and_no_regular_expression() =>
        Assert.False(new NameFilter(["CpuBoundSquaring.(Thread|x)(*"]).Chooses(Planned.Squaring("Thread")));
}
