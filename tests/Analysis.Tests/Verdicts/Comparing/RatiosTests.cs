using Analysis.Verdicts;
using Analysis.Verdicts.Comparing;

namespace Analysis.Tests.Verdicts.Comparing;

public sealed class RatiosTests
{
    private static readonly Rule rule = new() { Looks = Looks.At([12, 16]) };

    /// <summary>Noise of a few percent, in an order of its own for each model, so many times as large after twelve rounds.</summary>
    private static double[] Noisy(double typical, int rounds, int step, double later = 1) =>
        [.. Enumerable.Range(0, rounds).Select(i => typical * Math.Exp(0.01 * (i * step % 7 - 3) * (i < 12 ? 1 : later)))];

    [Fact]
    public void One_more_look_says_what_looking_from_the_start_says()
    {
        Contender[] first =
            [Made.Rounds("A", Noisy(100, 12, 3)), Made.Rounds("B", Noisy(102, 12, 5)), Made.Rounds("C", Noisy(300, 12, 2)), Made.Rounds("D", Noisy(97, 12, 4))];
        // Later B is quieter and D louder; who is beaten is measured no more.
        Contender[] then =
            [Made.Rounds("A", Noisy(100, 16, 3, 0.1)), Made.Rounds("B", Noisy(102, 16, 5, 0.1)), first[2], Made.Rounds("D", Noisy(97, 16, 4, 9))];

        var before = Ratios.Of([.. first], rule);
        var next = before.Next([.. then], rule);
        var whole = Ratios.Of([.. then], rule);

        Assert.Equal(Verdict.Slower, before.Verdict(2, 0));
        Assert.NotEqual(before[0, 1], next[0, 1]);
        Assert.Equal(before[2, 0], next[2, 0]);
        Assert.Equal(whole.Pairs().AsEnumerable(), next.Pairs());
        Assert.Equal((whole.Tail, whole.Evidence), (next.Tail, next.Evidence));
        Assert.Equal(whole.Unbeaten.AsEnumerable(), next.Unbeaten);
        Assert.All(next.Pairs().Zip(before.Pairs()), pair => Assert.True(
            pair.First.Ratio!.Value.Low >= pair.Second.Ratio!.Value.Low && pair.First.Ratio.Value.High <= pair.Second.Ratio.Value.High));
    }

    [Fact]
    public void A_look_without_a_second_common_round_leaves_what_was_known()
    {
        Contender[] apart = [Made.Rounds("A", 1, 1, double.NaN, double.NaN), Made.Rounds("B", double.NaN, double.NaN, 1, 1)];
        Contender[] met = [Made.Rounds("A", 1, 1, double.NaN, double.NaN, 1), Made.Rounds("B", double.NaN, double.NaN, 1, 1, 2)];
        Contender[] twice = [Made.Rounds("A", 1, 1, double.NaN, double.NaN, 1, 1), Made.Rounds("B", double.NaN, double.NaN, 1, 1, 2, 2)];

        var ratios = Ratios.Of([.. apart], new Rule());
        Assert.Null(ratios.Next([.. met], new Rule())[0, 1]);
        Assert.Equal(2, ratios.Next([.. twice], new Rule())[0, 1]!.Value.Estimate, 9);
    }

    [Fact]
    public void Who_was_not_measured_has_no_share_of_the_error_and_none_of_the_competition()
    {
        Contender[] contenders = [.. Enumerable.Range(0, 20).Select(i => Made.Rounds($"M{i}", 100 + i, 101 + i)), Made.Rounds("None")];
        var ratios = Ratios.Of([.. contenders], rule);
        Assert.Equal(0.01 / 20, ratios.Tail, 12);
        Assert.Equal(Enumerable.Range(0, 20), ratios.Competing);
        Assert.Equal(0.01 / 40, Ratios.Of([.. contenders], rule, models: 40).Tail, 12);
    }

    [Fact]
    public void Every_two_models_are_a_pair_once_with_the_earlier_one_first()
    {
        var pairs = Ratios.Of([Made.Rounds("A", Noisy(100, 12, 3)), Made.Rounds("B", Noisy(200, 12, 5)), Made.Rounds("C", Noisy(50, 12, 2))], rule).Pairs();
        Assert.Equal(
            [("A", "B", Verdict.Faster), ("A", "C", Verdict.Slower), ("B", "C", Verdict.Slower)],
            pairs.Select(pair => (pair.Model, pair.Reference, pair.Verdict)));
        Assert.InRange(pairs[0].Ratio!.Value.Estimate, 1.9, 2.1);
    }

    [Fact]
    public void Of_no_models_there_is_nothing_to_say()
    {
        var ratios = Ratios.Of([], rule);
        Assert.Equal(Evidence.None, ratios.Evidence);
        Assert.Empty(ratios.Pairs());
    }
}
