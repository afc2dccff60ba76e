using Analysis.Reading;

namespace Analysis.Tests.Reading;

/// <summary>What reading something ends in: a result or a located error, never another exception.</summary>
internal static class Outcome
{
    /// <returns>The error's message, or <c>null</c> for a result.</returns>
    public static string? Of(string path, bool skipBad = false)
    {
        try
        {
            foreach (var run in RunReader.Read([path], new ReadOptions(skipBad))) AssertSound(run);
            return null;
        }
        catch (InputException refusal)
        {
            Assert.Matches(@"^[^\n\r]*:\d+:\d+: [^\n\r]+, expected [^\n\r]+$", refusal.Message);
            return refusal.Message;
        }
    }

    private static void AssertSound(Run run)
    {
        foreach (var each in run.Cases)
        {
            Assert.NotEmpty(each.Model);
            Assert.All(each.Rounds, round => Assert.NotEmpty(round.Nanoseconds));
            Assert.All(each.Rounds.SelectMany(round => round.Nanoseconds), time => Assert.True(time > 0 && double.IsFinite(time)));
            Assert.True(each.Summary?.MeanNanoseconds is null or >= 0);
            Assert.All(each.Cell.Parameters, parameter => Assert.True(parameter.Number is null || double.IsFinite(parameter.Number.Value)));
        }
        Assert.Equal(run.Cases.Length, run.Cases.Select(each => (each.Cell, each.Model)).Distinct().Count());
    }
}
