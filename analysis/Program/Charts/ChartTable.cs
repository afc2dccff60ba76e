using System.Collections.Immutable;

namespace Analysis.Charts;

/// <summary>Numbers as text, in rows. Plain text: whoever writes it escapes it.</summary>
/// <param name="Headings">One per column, with its unit where there is one.</param>
/// <param name="Rows">As many texts each as there are headings; empty where nothing is known.</param>
public sealed record ChartTable(ImmutableArray<Column> Headings, ImmutableArray<ImmutableArray<string>> Rows);

/// <param name="IsNumber">Whether its texts are numbers, to be aligned to the right.</param>
public readonly record struct Column(string Heading, bool IsNumber = false);
