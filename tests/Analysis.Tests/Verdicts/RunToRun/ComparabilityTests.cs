using Analysis.Reading;
using Analysis.Verdicts;
using Analysis.Verdicts.RunToRun;

namespace Analysis.Tests.Verdicts.RunToRun;

/// <summary>What keeps two runs from being compared by their times, and when it is said.</summary>
public sealed class ComparabilityTests
{
    private static readonly Rule rule = new();

    /// <summary>Ten steady rounds for each of so many models.</summary>
    private static Run Of(RunInfo? info, int models = 1, double factor = 1) => Constructed.OneCell(
        [.. Enumerable.Range(0, models).Select(i => ($"Model{i}", (double[])[.. Enumerable.Range(0, 10).Select(round => factor * (1000 + round % 2))]))])
        with
    { Info = info };

    private static RunInfo Info(string run = "later", string slug = "m", string? fingerprint = null, double? square = null, string runtime = "10.0.0") =>
        Constructed.Info() with
        {
            Run = run,
            NanosecondsPerSquare = square,
            Machine = new MachineInfo { Slug = slug, Fingerprint = fingerprint, LogicalCores = 2 },
            Runtime = new RuntimeInfo { Version = runtime },
        };

    private static string[] Codes(Run before, Run after) =>
        [.. Comparability.Warnings(before, after, Changes.Between(before, after, rule), rule).Select(warning => warning.Code)];

    [Fact]
    public void Two_runs_of_a_machine_that_did_not_change_need_no_word() => Assert.Empty(Codes(Of(Info("earlier", square: 0.5)), Of(Info(square: 0.51))));

    [Fact]
    public void Another_machine_is_one_that_both_name_and_that_differs()
    {
        Assert.True(Comparability.OtherMachine(Of(Info(slug: "a")), Of(Info(slug: "b"))));
        Assert.True(Comparability.OtherMachine(Of(Info(fingerprint: "1")), Of(Info(fingerprint: "2"))));
        Assert.False(Comparability.OtherMachine(Of(Info(fingerprint: "1")), Of(Info())));
        Assert.False(Comparability.OtherMachine(Of(null), Of(Info())));
        Assert.False(Comparability.OtherMachine(Of(Info()), Of(null)));
    }

    [Fact]
    public void A_run_against_itself_is_told_and_one_of_that_name_on_another_machine_is_not()
    {
        Assert.Equal(["same-run"], Codes(Of(Info()), Of(Info())));
        Assert.Empty(Codes(Of(Info(fingerprint: "1")), Of(Info(fingerprint: "2"))));
    }

    [Theory]
    [InlineData(0.5, 0.53, true)]
    [InlineData(0.53, 0.5, true)]
    [InlineData(0.5, 0.52, false)]
    [InlineData(0.5, null, false)]
    [InlineData(null, 0.5, false)]
    public void A_machine_whose_squares_take_longer_by_more_than_the_margin_has_changed(double? before, double? after, bool told) =>
        Assert.Equal(told ? ["machine-speed"] : [], Codes(Of(Info("earlier", square: before)), Of(Info(square: after))));

    [Fact]
    public void Another_runtime_is_told() =>
        Assert.Equal(["other-runtime"], Codes(Of(Info("earlier", runtime: "9.0.0")), Of(Info())));

    [Theory]
    [InlineData(5, 1.1, true)]
    [InlineData(5, 0.9, true)]
    [InlineData(4, 1.1, false)]
    [InlineData(5, 1.03, false)]
    public void Five_cases_that_changed_alike_speak_of_the_machine(int models, double factor, bool told) =>
        Assert.Equal(told ? ["common-shift"] : [], Codes(Of(Info("earlier"), models), Of(Info(), models, factor)));

    [Fact]
    public void Files_that_do_not_name_the_machine_are_told()
    {
        Assert.Equal(["machine-unknown"], Codes(Of(null), Of(Info())));
        Assert.Equal(["machine-unknown"], Codes(Of(Info()), Of(null)));
        Assert.Equal(["machine-unknown"], Codes(Of(null), Of(null)));
    }
}
