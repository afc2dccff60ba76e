using Analysis.Page;
using Analysis.Rendering;

namespace Analysis.Formats;

/// <summary>Which charts of a page become PNG files, and what these look like.</summary>
/// <param name="Theme">Light or dark.</param>
/// <param name="OfAll">Whether charts that few people paste get one too: they take most of the time of a report, and the page makes one at a click.</param>
public sealed record Pictures(Theme Theme, bool OfAll = false)
{
    /// <summary>No PNG file at all: a page makes one at a click.</summary>
    public static Pictures None { get; } = new(Theme.Light) { AreLeftOut = true };

    private bool AreLeftOut { get; init; }

    /// <summary>Whether there is a PNG file of that chart.</summary>
    public bool Has(ChartBlock block) => !AreLeftOut && (OfAll || block is { IsFolded: false, IsPasted: true });
}
