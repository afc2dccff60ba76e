using Analysis.Charts;

namespace Analysis.Tests.Charts;

/// <summary>Models are told apart by everybody, and on paper that knows no colours: by colour, and by shape or dashes as well.</summary>
public sealed class ColourVisionTests
{
    private const double LeastDistance = 10;

    /// <summary>Steps of L* that stay apart in grey.</summary>
    private const double LeastGrey = 5;

    private static readonly string[] suite = ["Sequential", "Thread", "ThreadPool", "ParallelFor", "MultiProcess", "ProcessPerTask", "Async"];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void This_suites_models_are_told_apart_by_every_kind_of_eye_and_in_grey(bool dark)
    {
        var palette = new Palette(suite);
        var colours = suite.Select(model => Palette.Hues[palette[model].Hue]).Select(hue => ColourVision.Linear(dark ? hue.Dark : hue.Light)).ToArray();
        foreach (var (eyes, name) in new[] { (null, "all cones"), (ColourVision.Deuteranopia, "deuteranopia"), (ColourVision.Protanopia, "protanopia") })
        {
            var seen = colours.Select(colour => ColourVision.Lab(eyes is null ? colour : ColourVision.Seen(colour, eyes))).ToArray();
            foreach (var (i, j) in Pairs())
                Assert.True(ColourVision.Distance(seen[i], seen[j]) >= LeastDistance,
                    $"{name}: {suite[i]} and {suite[j]} are {ColourVision.Distance(seen[i], seen[j]):0.0} apart");
        }
        var grey = colours.Select(colour => ColourVision.Lab(colour).L).ToArray();
        foreach (var (i, j) in Pairs())
            Assert.True(Math.Abs(grey[i] - grey[j]) >= LeastGrey, $"grey: {suite[i]} and {suite[j]} are {Math.Abs(grey[i] - grey[j]):0.0} apart");
        Assert.All(Pairs(), pair => Assert.NotEqual(palette[suite[pair.I]].Shape, palette[suite[pair.J]].Shape));
    }

    /// <summary>Seventeen colours are not ten apart for every eye: those that are nearer differ in shape, and no two share shape and dashes.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void All_models_of_this_suite_are_told_apart_by_colour_or_by_a_second_cue(bool dark)
    {
        var all = typeof(ModelName).GetFields().Select(field => (string)field.GetRawConstantValue()!).ToArray();
        var palette = new Palette(all);
        Assert.Equal(all.Length, all.Select(model => palette[model].Hue).Distinct().Count());
        Assert.Equal(all.Length, all.Select(model => (palette[model].Shape, string.Join(' ', palette[model].Dashes))).Distinct().Count());
        var colours = all.Select(model => Palette.Hues[palette[model].Hue]).Select(hue => ColourVision.Linear(dark ? hue.Dark : hue.Light)).ToArray();
        foreach (var eyes in new[] { null, ColourVision.Deuteranopia, ColourVision.Protanopia })
        {
            var seen = colours.Select(colour => ColourVision.Lab(eyes is null ? colour : ColourVision.Seen(colour, eyes))).ToArray();
            for (var i = 0; i < all.Length; i++)
            {
                for (var j = 0; j < i; j++)
                {
                    var apart = ColourVision.Distance(seen[i], seen[j]);
                    Assert.True(apart >= 7.5, $"{all[i]} and {all[j]} are {apart:0.0} apart");
                    if (apart < LeastDistance) Assert.NotEqual(palette[all[i]].Shape, palette[all[j]].Shape);
                }
            }
        }
    }

    [Fact]
    public void Every_further_colour_has_a_second_cue()
    {
        var names = Enumerable.Range(0, Palette.FreeHues).Select(i => $"M{i}").ToArray();
        var palette = new Palette(names);
        Assert.Equal(names.Length, names.Select(name => (palette[name].Shape, string.Join(' ', palette[name].Dashes))).Distinct().Count());
    }

    /// <summary>Pairs of Sharma, Wu and Dalal's test data.</summary>
    [Theory]
    [InlineData(50, 2.6772, -79.7751, 50, 0, -82.7485, 2.0425)]
    [InlineData(50, 2.5, 0, 50, 0, -2.5, 4.3065)]
    [InlineData(50, 2.5, 0, 73, 25, -18, 27.1492)]
    [InlineData(60.2574, -34.0099, 36.2677, 60.4626, -34.1751, 39.4387, 1.2644)]
    [InlineData(2.0776, 0.0795, -1.1350, 0.9033, -0.0636, -0.5514, 0.9082)]
    public void Distances_are_those_of_the_paper(double l1, double a1, double b1, double l2, double a2, double b2, double distance) =>
        Assert.Equal(distance, ColourVision.Distance((l1, a1, b1), (l2, a2, b2)), 4);

    [Fact]
    public void White_is_white_and_grey_has_no_hue_for_any_eyes()
    {
        var (l, a, b) = ColourVision.Lab(ColourVision.Linear("#ffffff"));
        Assert.Equal((100, 0, 0), (Math.Round(l, 2), Math.Round(a, 2), Math.Round(b, 2)));
        Assert.All(ColourVision.Seen([0.5, 0.5, 0.5], ColourVision.Deuteranopia), each => Assert.Equal(0.5, each, 3));
    }

    private static IEnumerable<(int I, int J)> Pairs() => Enumerable.Range(0, suite.Length).SelectMany(j => Enumerable.Range(0, j).Select(i => (i, j)));
}
