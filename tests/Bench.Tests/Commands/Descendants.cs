using System.Globalization;

namespace Bench.Tests.Commands;

/// <summary>All processes that come from one, by <c>/proc</c>.</summary>
internal static class Descendants
{
    public static int[] Of(int process)
    {
        var parents = Directory.EnumerateDirectories("/proc")
            .Select(folder => int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var id) ? id : 0)
            .Where(id => id > 0)
            .Select(id => (Id: id, Parent: ParentOf(id)))
            .ToArray();
        var found = new List<int>();
        var generation = new HashSet<int> { process };
        while (generation.Count > 0)
        {
            generation = [.. parents.Where(each => generation.Contains(each.Parent)).Select(each => each.Id)];
            found.AddRange(generation);
        }
        return [.. found];
    }

    private static int ParentOf(int id)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{id}/stat");
            return int.Parse(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[1], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
