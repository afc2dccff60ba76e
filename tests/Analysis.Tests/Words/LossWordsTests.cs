namespace Analysis.Tests.Words;

/// <summary>What a choice may cost, as people read it.</summary>
public sealed class LossWordsTests
{
    [Theory]
    [InlineData(0.0, "nothing", "cannot lose measurably")]
    [InlineData(0.0049, "nothing", "cannot lose measurably")]
    [InlineData(0.005, "1%", "loses at most 1%")]
    [InlineData(0.08, "8%", "loses at most 8%")]
    [InlineData(0.081, "9%", "loses at most 9%")]
    [InlineData(10.0, "1,000%", "loses at most 1,000%")]
    [InlineData(10.01, "unknown: too few rounds", "its largest loss is unknown: too few rounds")]
    [InlineData(double.PositiveInfinity, "unknown: too few rounds", "its largest loss is unknown: too few rounds")]
    [InlineData(null, "unknown: too few rounds", "its largest loss is unknown: too few rounds")]
    public void A_loss_reads_as_a_person_would_say_it(double? loss, string column, string said) =>
        Assert.Equal((column, said), (LossWords.Column(loss), LossWords.Of(loss)));
}
