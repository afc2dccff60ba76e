using Analysis.Formats;

namespace Analysis.Tests.Formats;

public class MarkdownTextTests
{
    [Fact]
    public void Spaces_at_the_ends_of_a_stressed_phrase_stand_outside_of_its_asterisks() =>
        Assert.Equal("**What it costs:** 5 ns", MarkdownText.Of(Sentence.Strong("What it costs: ") + "5 ns"));

    [Fact]
    public void A_stressed_phrase_of_nothing_is_no_markup() =>
        Assert.Equal("a b", MarkdownText.Of(Sentence.Strong("") + "a" + Sentence.Strong(" ") + "b"));
}
