using Analysis.Charts;
using Analysis.Page;

namespace Analysis.Formats;

/// <summary>The file of every chart of a page.</summary>
public static class ChartFiles
{
    /// <summary>File names such as <c>winner-map.svg</c>, unique, without a folder.</summary>
    public static IReadOnlyDictionary<Chart, string> Of(Document document)
    {
        var taken = new HashSet<string>();
        var files = new Dictionary<Chart, string>(ReferenceEqualityComparer.Instance);
        foreach (var chart in document.Charts)
        {
            if (!files.ContainsKey(chart)) files.Add(chart, FileName.Unique(chart.Name, taken) + ".svg");
        }
        return files;
    }
}
