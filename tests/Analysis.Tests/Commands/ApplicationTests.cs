namespace Analysis.Tests.Commands;

public sealed class ApplicationTests
{
    [Fact]
    public void An_unknown_verb_is_one_line_that_names_it()
    {
        var call = Invocation.Of("fly");
        Assert.Equal(2, call.Code);
        Assert.Equal("", call.Output);
        Assert.Equal("bench-analysis: unknown verb 'fly' (try: bench-analysis --help)", Assert.Single(call.Errors));
    }

    [Fact]
    public void No_verb_is_one_line()
    {
        var call = Invocation.Of();
        Assert.Equal(2, call.Code);
        Assert.StartsWith("bench-analysis: no verb given", Assert.Single(call.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public void Help_is_written_to_standard_output_and_succeeds()
    {
        var call = Invocation.Of("--help");
        Assert.Equal(0, call.Code);
        Assert.Contains("Examples:", call.Output, StringComparison.Ordinal);
        Assert.Empty(call.Errors);
    }
}
