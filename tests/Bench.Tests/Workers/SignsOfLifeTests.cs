using Bench.Workers;

namespace Bench.Tests.Workers;

public sealed class SignsOfLifeTests
{
    private readonly SignsOfLife _signs = new();

    [Fact]
    public void Nobody_is_asked_for_a_sign_while_nobody_waits()
    {
        _signs.Expect();

        Assert.Equal(Sign.Unneeded, _signs.Look());
        Assert.False(_signs.Take());
    }

    [Fact]
    public void Who_is_waited_for_owes_a_sign_between_two_looks()
    {
        _signs.BeginWait();

        Assert.Equal([Sign.Wanted, Sign.Overdue], [_signs.Look(), _signs.Look()]);
    }

    [Fact]
    public void A_sign_that_came_is_followed_by_the_next_question()
    {
        _signs.BeginWait();
        _signs.Look();

        Assert.Equal((true, false), (_signs.Take(), _signs.Take()));
        Assert.Equal(Sign.Wanted, _signs.Look());
    }

    [Fact]
    public void What_an_earlier_wait_still_owes_is_not_held_against_the_next_one()
    {
        _signs.BeginWait();
        _signs.Look();
        _signs.EndWait();
        _signs.BeginWait();

        Assert.Equal(Sign.Wanted, _signs.Look());
        // Both are signs that were asked for, and no answers.
        Assert.Equal((true, true, false), (_signs.Take(), _signs.Take(), _signs.Take()));
    }

    [Fact]
    public void An_answer_ends_what_is_expected()
    {
        _signs.Expect();
        _signs.BeginWait();
        _signs.EndWait();

        Assert.False(_signs.AreExpected);
        Assert.Equal(Sign.Unneeded, _signs.Look());
    }
}
