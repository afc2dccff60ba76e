using System.Collections.Immutable;

namespace Analysis.Charts;

/// <summary>A colour as it looks on a light and on a dark page, with the text colour to put on it.</summary>
/// <param name="Light">CSS hex.</param>
/// <param name="Dark">CSS hex.</param>
/// <param name="TextOnIt">CSS hex, readable on both.</param>
public sealed record Hue(string Light, string Dark, string TextOnIt);

/// <summary>The markers, told apart without colour.</summary>
public enum Shape
{
    Circle,
    Square,
    Triangle,
    Diamond,
    TriangleDown,
    Plus,
    Cross,
    Pentagon,
}

/// <summary>How one model looks in every chart.</summary>
/// <param name="Hue">Index into <see cref="Palette.Hues"/>.</param>
/// <param name="IsHollow">Twins are hollow.</param>
/// <param name="Dashes">Lengths of the line's dashes and gaps, px; empty for a solid line.</param>
public sealed record Look(int Hue, Shape Shape, bool IsHollow, ImmutableArray<double> Dashes);

/// <summary>One look per model, the same wherever a report shows it: the only place that knows colours of models.</summary>
public sealed class Palette
{
    /// <summary>
    /// Okabe and Ito's colours, without their yellow, which a light page swallows, moved a little so that those of this suite's models differ in lightness as
    /// well: they are told apart in grey, with deuteranopia and with protanopia. Then further ones; the last ten, found by a search for those
    /// farthest from this suite's others for the same eyes, are for models of this suite alone.
    /// </summary>
    public static readonly ImmutableArray<Hue> Hues =
    [
        new("#556172", "#c9d4e0", "#ffffff"),
        new("#cc5a06", "#e57f44", "#000000"),
        new("#19b1f5", "#54c1f7", "#000000"),
        new("#0a72b1", "#3a93cf", "#ffffff"),
        new("#eea70f", "#faba16", "#000000"),
        new("#d27cac", "#bd5d98", "#000000"),
        new("#089d72", "#17be8d", "#000000"),
        new("#8c6d31", "#bd9e5c", "#ffffff"),
        new("#7a5195", "#b08bd0", "#ffffff"),
        new("#6b8e23", "#94b447", "#000000"),
        new("#2f0306", "#fbfcb7", "#ffffff"),
        new("#0d1553", "#daffed", "#ffffff"),
        new("#703f30", "#748878", "#ffffff"),
        new("#2704bb", "#ada6c1", "#ffffff"),
        new("#1d2f39", "#ee3868", "#ffffff"),
        new("#1f755e", "#ffbcbb", "#ffffff"),
        new("#3ac787", "#3ad77c", "#000000"),
        new("#3c81f5", "#fafc70", "#000000"),
        new("#af280c", "#ac8c9c", "#ffffff"),
        new("#4f3d71", "#b17306", "#ffffff"),
    ];

    /// <summary>How many of <see cref="Hues"/> anybody's models may get.</summary>
    public const int FreeHues = 10;

    private static readonly ImmutableArray<ImmutableArray<double>> dashes = [[], [6, 2], [2, 2], [8, 3], [5, 2, 1, 2]];

    /// <summary>This suite's models; a further one is a line.</summary>
    private static readonly ImmutableDictionary<string, Look> known = new Dictionary<string, Look>
    {
        ["Sequential"] = new(0, Shape.Circle, false, dashes[0]),
        ["Thread"] = new(1, Shape.Triangle, false, dashes[1]),
        ["ThreadPool"] = new(2, Shape.Square, false, dashes[0]),
        ["ParallelFor"] = new(3, Shape.Diamond, false, dashes[0]),
        ["MultiProcess"] = new(4, Shape.Plus, false, dashes[3]),
        ["ProcessPerTask"] = new(5, Shape.Cross, false, dashes[2]),
        ["Async"] = new(6, Shape.TriangleDown, false, dashes[4]),
        ["ParallelForEachAsync"] = new(17, Shape.Diamond, false, dashes[4]),
        ["ParallelForChunked"] = new(18, Shape.Diamond, false, dashes[3]),
        ["Plinq"] = new(19, Shape.Pentagon, false, dashes[0]),
        ["SequentialSimd"] = new(10, Shape.Circle, false, dashes[1]),
        ["Channels"] = new(11, Shape.Pentagon, false, dashes[1]),
        ["LongRunning"] = new(12, Shape.Triangle, false, dashes[2]),
        ["ThreadPoolWarm"] = new(13, Shape.Square, false, dashes[3]),
        ["TaskRun"] = new(14, Shape.TriangleDown, false, dashes[2]),
        ["MultiProcessQueue"] = new(15, Shape.Plus, false, dashes[4]),
        ["CoreWorkers"] = new(16, Shape.Square, false, dashes[2]),
    }.ToImmutableDictionary();

    private static readonly int shapes = Enum.GetValues<Shape>().Length;
    private readonly Dictionary<string, Look> looks = [];

    /// <param name="models">All models of the report, in any order.</param>
    public Palette(IEnumerable<string> models)
    {
        var strangers = new List<string>();
        foreach (var model in models.Distinct().Order(StringComparer.Ordinal))
        {
            if (known.TryGetValue(model, out var look)) looks[model] = look;
            else if (known.TryGetValue(model.TrimEnd(Twin), out var original)) looks[model] = original with { IsHollow = true };
            else strangers.Add(model);
        }
        foreach (var model in strangers) looks[model] = Free(model);
    }

    /// <summary>Looks in order, for runs: the first ones differ in colour and in shape, whatever they are called.</summary>
    public static Palette InOrder(IEnumerable<string> names)
    {
        var palette = new Palette([]);
        foreach (var name in names.Distinct()) palette.looks[name] = ByName((uint)palette.looks.Count + 1);
        return palette;
    }

    private const char Twin = Verdicts.TwinRuns.Twins.Prime;

    /// <summary>Those that were announced, by their look.</summary>
    public IEnumerable<string> Names => looks.OrderBy(each => each.Value.Hue).ThenBy(each => each.Value.IsHollow).Select(each => each.Key);

    /// <summary>How that model looks; one that was not announced gets what its name alone gives.</summary>
    public Look this[string model] => looks.TryGetValue(model, out var look) ? look : ByName(Hash(model));

    /// <summary>
    /// What the name alone gives, or the next whose colour and shape no other model of the report has; with more models than those, whose colour, or at least
    /// whose look.
    /// </summary>
    private Look Free(string model)
    {
        var start = Hash(model);
        var candidates = Enumerable.Range(0, FreeHues * shapes).Select(step => ByName(start + (uint)step)).ToArray();
        var freeHue = candidates.Where(look => looks.Values.All(other => other.Hue != look.Hue)).ToArray();
        return freeHue.FirstOrDefault(look => looks.Values.All(other => other.Shape != look.Shape))
            ?? freeHue.FirstOrDefault()
            ?? candidates.FirstOrDefault(look => !looks.ContainsValue(look))
            ?? candidates[0];
    }

    /// <summary>Steps through hues first, and through other shapes on each pass.</summary>
    private static Look ByName(uint slot)
    {
        var hue = (int)(slot % FreeHues);
        var pass = (int)(slot / FreeHues);
        return new Look(hue, (Shape)((hue + pass) % shapes), false, dashes[(hue + pass) % dashes.Length]);
    }

    /// <summary>FNV-1a: the same on every machine and in every run of the program.</summary>
    private static uint Hash(string text)
    {
        var hash = 2166136261u;
        foreach (var letter in text) hash = (hash ^ letter) * 16777619u;
        return hash % 1000;
    }
}
