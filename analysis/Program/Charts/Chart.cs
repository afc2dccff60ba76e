namespace Analysis.Charts;

/// <summary>What to draw: data and axes, no drawing. All names are plain text.</summary>
/// <param name="Name">A file name without extension once made into a slug; unique in a report.</param>
/// <param name="Title">For people.</param>
/// <param name="Description">What the chart shows and how to read it, for people who cannot see it too.</param>
/// <param name="Palette">The colour and the shape of every model; the same one for all charts of a report.</param>
/// <param name="Table">The same numbers.</param>
public abstract record Chart(string Name, string Title, string Description, Palette Palette, ChartTable Table);
