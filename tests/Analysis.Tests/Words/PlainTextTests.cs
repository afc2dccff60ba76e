namespace Analysis.Tests.Words;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("plain ASCII, µs and Ä", "plain ASCII, µs and Ä")]
    [InlineData("\u001b[2Jgone", "\ufffd[2Jgone")]
    [InlineData("two\r\nlines", "two  lines")]
    [InlineData("turned\u202eround", "turned\ufffdround")]
    [InlineData("bell\a, C1 \u009b31m", "bell\ufffd, C1 \ufffd31m")]
    public void Names_cannot_steer_a_terminal(string name, string shown) => Assert.Equal(shown, PlainText.Of(name));
}
