using Analysis.Page;
using Analysis.Rendering;

namespace Analysis.Formats;

/// <summary>Which charts of a page become PNG files, and what these look like.</summary>
/// <param name="Theme">Light or dark.</param>
/// <param name="OfFolded">Whether charts that are folded on the page get one too: they are many, and few people paste them.</param>
public sealed record Pictures(Theme Theme, bool OfFolded = false)
{
    /// <summary>Whether there is a PNG file of that chart.</summary>
    public bool Has(ChartBlock block) => OfFolded || !block.IsFolded;
}
