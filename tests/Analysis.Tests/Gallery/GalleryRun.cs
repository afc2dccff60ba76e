using System.Collections.Immutable;
using Analysis.Calibration;
using Analysis.Reading;
using Analysis.Statistics;
using Analysis.Tests.Questions.Report;
using Analysis.Verdicts;

namespace Analysis.Tests.Gallery;

/// <summary>What the gallery shows: a law per model and seeded noise, judged as measurements are.</summary>
internal static class GalleryRun
{
    private const double NanosecondsPerSquare = 0.52;
    private const int Cores = 2;

    /// <summary>Squaring on two cores.</summary>
    /// <param name="models">
    /// The first is the baseline; the others start the slower and cost the less per task the later they come, and every third one loses some work.
    /// </param>
    /// <param name="noise">Standard deviation of a launch, as a share.</param>
    /// <param name="shift">What all but the baseline take more than by the law, as a share.</param>
    public static JudgedRun Judged(
        ImmutableArray<string> models, ImmutableArray<int> tasks, ImmutableArray<double> grains, int rounds = 12, double noise = 0.015, double shift = 0,
        string machine = "amd-epyc-7763-2-linux")
    {
        var cases =
            from count in tasks
            from grain in grains
            let cell = MadeUpVerdicts.Squaring(count, grain)
            from model in Enumerable.Range(0, models.Length)
            let random = new Random(HashCodeOf(model, count, grain, (long)(1000 * shift)))
            let time = Time(model, count, grain) * (model == 0 ? 1 : 1 + shift)
            let samples = Enumerable.Range(1, rounds).Select(round => new RoundSample(round, [time * Math.Exp(noise * Normal(random))]))
            select new Case(cell, models[model], [.. samples]);
        var info = MadeUpRun.Of(rounds: 1).Info!;
        info = info with { RoundsDone = rounds, Looks = [rounds], Machine = info.Machine with { Slug = machine, Cpu = Cpu(machine) } };
        var run = new Run($"{machine}/{info.Run}", info, [.. cases], models[0], []);
        return JudgedRun.Of(run, Rule.For(run));
    }

    /// <summary>A calibration as it might end: false winners below their limit, differences found the more often the larger they are.</summary>
    public static CalibrationResult Calibration()
    {
        var settings = StandardPlan.Noises(NoiseList.All.Take(3)).ToArray();
        return new CalibrationResult(10_000, 1, [.. settings.Select((setting, i) => Row(setting, i % 31))]);
    }

    private static CalibrationRow Row(Setting setting, int variation)
    {
        const int cells = 10_000;
        var found = (long)(cells * (1 - Math.Exp(-Math.Pow(setting.Planted / (0.02 + 0.002 * variation), 2))));
        return new CalibrationRow(
            setting, new Share(5 + variation + 3 * setting.Models, cells), new Share(0, cells), new Share(0, cells), new Share(0, cells),
            new Share(found, setting.Planted > 0 ? cells : 0), new Share(0, cells), new Share(cells - found, cells), new Share(cells, cells), 0.99, 12, true);
    }

    /// <summary>ns.</summary>
    private static double Time(int model, int tasks, double grain)
    {
        var work = tasks * grain * NanosecondsPerSquare;
        return model == 0 ? tasks * 2 + work : 1_500 * Math.Pow(1.7, model) + tasks * 900 / (model + 1.0) + work / Cores * (model % 3 == 2 ? 1.09 : 1);
    }

    private static string Cpu(string machine) => machine.StartsWith("amd", StringComparison.Ordinal) ? "AMD EPYC 7763" : "Intel Xeon 8370C";

    private static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    private static int HashCodeOf(int model, int tasks, double grain, long seed) =>
        (int)((seed + model * 7919L + tasks * 104_729L + (long)grain * 31) % int.MaxValue);
}
