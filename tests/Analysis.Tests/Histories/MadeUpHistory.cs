using System.Globalization;
using System.Text;
using Analysis.Statistics;

namespace Analysis.Tests.Histories;

/// <summary>Reports of one class in many versions, with steps that are known.</summary>
internal sealed class MadeUpHistory(int versions, int cases, double noise = 0.01, ulong seed = 1)
{
    private readonly Dictionary<int, (int Version, double Factor)[]> steps = [];
    private (int From, int To, double Factor) mood = (0, 0, 1);

    /// <summary>From that version on, counted from 0, the case takes so many times as long.</summary>
    public MadeUpHistory Step(int @case, params (int Version, double Factor)[] changes)
    {
        steps[@case] = changes;
        return this;
    }

    /// <summary>From one version up to before another the machine takes so many times as long for everything.</summary>
    public MadeUpHistory Slowed(int from, int to, double factor)
    {
        mood = (from, to, factor);
        return this;
    }

    /// <summary>A file per version, called by <paramref name="name"/>, and returns their paths.</summary>
    public string[] Write(string folder, Func<int, string>? name = null)
    {
        Directory.CreateDirectory(folder);
        return [.. Enumerable.Range(0, versions).Select(version =>
        {
            var path = Path.Combine(folder, (name ?? Dated)(version));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, Report(version));
            return path;
        })];
    }

    /// <summary><c>Sorting-2026-01-01-report.csv</c> and on, a week apart.</summary>
    public static string Dated(int version) => $"Sorting-{Date(version)}-report.csv";

    /// <summary><c>2025-01-01</c> and on, a week apart.</summary>
    public static string Date(int version) => new DateTime(2025, 1, 1).AddDays(7 * version).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The report of a version.</summary>
    public string Report(int version)
    {
        var csv = new StringBuilder("Method,Job,Count,Mean,Error,StdDev\n");
        for (var i = 0; i < cases; i++)
        {
            var random = SplitMix64.For(seed, (ulong)version, (ulong)i);
            var factor = steps.GetValueOrDefault(i, []).Where(step => step.Version <= version).Aggregate(1.0, (product, step) => product * step.Factor);
            if (version >= mood.From && version < mood.To) factor *= mood.Factor;
            var mean = 100 * (i + 1) * factor * Math.Exp(noise * random.Normal());
            csv.Append(CultureInfo.InvariantCulture,
                $"Method{i / 4 + 1},DefaultJob,{Math.Pow(10, i % 4 + 1)},{mean:0.000} ns,{mean / 100:0.000} ns,{mean / 120:0.000} ns\n");
        }
        return csv.ToString();
    }
}
