using System.Collections.Immutable;

namespace Analysis.Rendering;

/// <summary>A chart with every place and every text decided: what a painter draws, in this order.</summary>
/// <param name="Title">What the chart shows, in full.</param>
/// <param name="Description">What it shows and how to read it, for people who cannot see it too.</param>
/// <param name="Height">Whole px.</param>
/// <param name="Marks">Later ones cover earlier ones.</param>
public sealed record Picture(string Title, string Description, double Height, ImmutableArray<Mark> Marks)
{
    /// <summary>Width of every picture, px: two of them stand beside each other on a page of 1,200 px with their text still legible.</summary>
    public const double Width = 720;

    /// <summary>All marks, those in groups too, in the order in which they are drawn.</summary>
    public IEnumerable<Mark> All => Marks.SelectMany(Inside);

    private static IEnumerable<Mark> Inside(Mark mark) => mark is GroupMark group ? group.Marks.SelectMany(Inside) : [mark];
}
