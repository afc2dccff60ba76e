using System.Text.RegularExpressions;
using Analysis.Charts;
using Analysis.Formats;
using Analysis.Rendering;

namespace Analysis.Tests.Charts;

public sealed class PaletteTests
{
    private static readonly string[] suite = ["Sequential", "Thread", "ThreadPool", "ParallelFor", "MultiProcess", "ProcessPerTask", "Async"];

    [Fact]
    public void This_suites_models_differ_in_colour_and_in_shape()
    {
        var palette = new Palette(suite);
        Assert.Equal(suite.Length, suite.Select(model => palette[model].Hue).Distinct().Count());
        Assert.Equal(suite.Length, suite.Select(model => palette[model].Shape).Distinct().Count());
    }

    [Fact]
    public void A_model_looks_the_same_whatever_else_is_in_the_report()
    {
        foreach (var model in suite) Assert.Equal(new Palette(suite)[model], new Palette(["Zebra", model, "Aardvark"])[model]);
    }

    [Fact]
    public void Strangers_get_a_look_of_their_own_that_does_not_depend_on_their_order()
    {
        var names = Enumerable.Range(0, 40).Select(i => $"Method{i * 7}").ToArray();
        var palette = new Palette(names);
        Assert.Equal(names.Length, names.Select(name => palette[name]).Distinct().Count());
        var reversed = new Palette(names.Reverse());
        Assert.All(names, name => Assert.Equal(palette[name], reversed[name]));
    }

    [Fact]
    public void A_few_strangers_differ_in_colour()
    {
        var names = Enumerable.Range(0, Palette.FreeHues).Select(i => $"M{i}").ToArray();
        var palette = new Palette(names);
        Assert.Equal(names.Length, names.Select(name => palette[name].Hue).Distinct().Count());
    }

    [Fact]
    public void Runs_and_a_few_strangers_differ_in_shape_too_so_that_grey_will_do()
    {
        var (runs, strangers) = (new[] { "A", "B", "C", "D", "E", "F" }, new[] { "QuickSort", "BubbleSort", "HeapSort", "Array.Sort" });
        var (ofRuns, ofStrangers) = (Palette.InOrder(runs), new Palette(strangers));
        Assert.Equal((6, 6), (runs.Select(run => ofRuns[run].Hue).Distinct().Count(), runs.Select(run => ofRuns[run].Shape).Distinct().Count()));
        Assert.Equal((4, 4),
            (strangers.Select(name => ofStrangers[name].Hue).Distinct().Count(), strangers.Select(name => ofStrangers[name].Shape).Distinct().Count()));
    }

    [Fact]
    public void A_twin_is_its_original_made_hollow()
    {
        var palette = new Palette(["Thread", "Thread′"]);
        Assert.Equal(palette["Thread"] with { IsHollow = true }, palette["Thread′"]);
    }

    [Fact]
    public void Text_on_a_block_and_marks_on_a_page_can_be_read()
    {
        foreach (var hue in Palette.Hues)
        {
            Assert.True(Contrast(hue.Light, hue.TextOnIt) >= 4.5, $"{hue.TextOnIt} on {hue.Light}: {Contrast(hue.Light, hue.TextOnIt)}");
            Assert.True(Contrast(hue.Light, "#ffffff") >= 2, $"{hue.Light} on white: {Contrast(hue.Light, "#ffffff")}");
            Assert.True(Contrast(hue.Dark, "#0f1419") >= 4.5, $"{hue.Dark} on the dark page: {Contrast(hue.Dark, "#0f1419")}");
        }
    }

    [Fact]
    public void Texts_can_be_read_on_what_they_stand_on_light_and_dark()
    {
        foreach (var theme in new[] { Theme.Light, Theme.Dark })
        {
            foreach (var (text, ground) in new[] { (Role.Ink, Role.Paper), (Role.Mute, Role.Paper), (Role.Ink, Role.Open), (Role.Mute, Role.Open) })
                Assert.True(Contrast(theme[text], theme[ground]) >= 4.5, $"{text} on {ground}: {Contrast(theme[text], theme[ground])}");
        }
        var variables = Regex
            .Matches(HtmlStyle.Sheet, "--([a-z]+): (#[0-9a-f]{6})")
            .Select(match => (Name: match.Groups[1].Value, Colour: match.Groups[2].Value))
            .ToArray();
        var half = variables.Length / 2;
        foreach (var colours in new[] { variables[..half].ToDictionary(), variables[half..].ToDictionary() })
        {
            foreach (var text in new[] { "ink", "mute", "accent", "warn" })
                foreach (var ground in new[] { "paper", "soft" })
                    Assert.True(Contrast(colours[text], colours[ground]) >= 4.5, $"{text} on {ground}: {Contrast(colours[text], colours[ground])}");
        }
    }

    /// <summary>WCAG 2's contrast ratio, 1 to 21.</summary>
    private static double Contrast(string left, string right)
    {
        var (a, b) = (Luminance(left), Luminance(right));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string hex)
    {
        double Part(int at)
        {
            var share = Convert.ToInt32(hex.Substring(at, 2), 16) / 255.0;
            return share <= 0.03928 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
        }
        return 0.2126 * Part(1) + 0.7152 * Part(3) + 0.0722 * Part(5);
    }
}
