using System.Collections.Immutable;
using Analysis.Charts;

namespace Analysis.Page;

/// <summary>A page before it is HTML or Markdown: the answer first, then sections.</summary>
/// <param name="Title">Plain text.</param>
/// <param name="Sections">In the order in which they are read.</param>
public sealed record Document(string Title, ImmutableArray<Section> Sections)
{
    /// <summary>Every chart of the page, in order.</summary>
    public IEnumerable<Chart> Charts => ChartBlocks.Select(block => block.Chart);

    /// <summary>Every chart of the page with how it is shown, in order.</summary>
    public IEnumerable<ChartBlock> ChartBlocks => Sections.SelectMany(section => section.Blocks).SelectMany(Inside);

    /// <summary>What is inside of something folded is folded.</summary>
    private static IEnumerable<ChartBlock> Inside(Block block) => block switch
    {
        ChartBlock chart => [chart],
        Fold fold => fold.Blocks.SelectMany(Inside).Select(chart => chart with { IsFolded = true }),
        _ => [],
    };
}

/// <summary>A headed part of a page.</summary>
/// <param name="Title">Plain text.</param>
public sealed record Section(string Title, ImmutableArray<Block> Blocks);

/// <summary>What a section is made of.</summary>
public abstract record Block;

/// <summary>A paragraph.</summary>
/// <param name="IsLead">Whether it carries the answer and is set apart.</param>
/// <param name="IsQuiet">Whether it is an aside.</param>
public sealed record Paragraph(Sentence Text, bool IsLead = false, bool IsQuiet = false) : Block;

/// <summary>A list of sentences under a lead-in.</summary>
/// <param name="IsAnswer">Whether it is what readers came for, and is set apart.</param>
/// <param name="Shown">Sentences that are open from the start; the others open on request.</param>
public sealed record Points(Sentence LeadIn, ImmutableArray<Sentence> Sentences, bool IsAnswer = false, int Shown = 10) : Block;

/// <summary>A chart with the same numbers as a table beside it.</summary>
/// <param name="IsFolded">Whether it opens only on request.</param>
/// <param name="IsPasted">Whether people paste it into slides and documents.</param>
public sealed record ChartBlock(Chart Chart, bool IsFolded = false, bool IsPasted = true) : Block;

/// <summary>A table; a long one opens only on request.</summary>
public sealed record TableBlock(string Title, ChartTable Table) : Block
{
    /// <summary>Rows that a table on a page shows before it is folded.</summary>
    public const int RowsShown = 24;
}

/// <summary>Blocks that open only on request.</summary>
/// <param name="Summary">What they hold.</param>
public sealed record Fold(string Summary, ImmutableArray<Block> Blocks) : Block;

/// <summary>Groups of blocks that stand beside each other where there is room, else below each other.</summary>
public sealed record SideBySide(ImmutableArray<ImmutableArray<Block>> Groups) : Block;

/// <summary>Warnings, each with its remedy.</summary>
public sealed record WarningBlock(ImmutableArray<Warning> Warnings) : Block;
