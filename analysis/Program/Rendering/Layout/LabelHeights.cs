namespace Analysis.Rendering.Layout;

/// <summary>Moves labels apart that would cover each other.</summary>
public static class LabelHeights
{
    /// <summary>
    /// For each wanted height the height it gets: in the same order, at least <paramref name="gap"/> apart, within the ends where there is room.
    /// </summary>
    public static double[] Spread(IReadOnlyList<double> wanted, double gap, double top, double bottom)
    {
        var order = Enumerable.Range(0, wanted.Count).OrderBy(i => wanted[i]).ThenBy(i => i).ToArray();
        var placed = order.Select(i => Math.Clamp(wanted[i], top, bottom)).ToArray();
        // Neighbours that are too close share the shift between them, so that a bunch stays around its own middle.
        for (var pass = 0; pass < 200; pass++)
        {
            var moved = false;
            for (var i = 1; i < placed.Length; i++)
            {
                var overlap = gap - (placed[i] - placed[i - 1]);
                if (overlap <= 0.01) continue;
                placed[i - 1] -= overlap / 2;
                placed[i] += overlap / 2;
                moved = true;
            }
            if (placed.Length > 0)
            {
                placed[0] = Math.Max(placed[0], top);
                placed[^1] = Math.Min(placed[^1], bottom);
            }
            if (!moved) break;
        }
        for (var i = 1; i < placed.Length; i++) placed[i] = Math.Max(placed[i], placed[i - 1] + gap);
        var heights = new double[wanted.Count];
        for (var i = 0; i < order.Length; i++) heights[order[i]] = placed[i];
        return heights;
    }
}
