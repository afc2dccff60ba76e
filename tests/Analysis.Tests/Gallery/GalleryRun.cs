using System.Collections.Immutable;
using Analysis.Calibration;
using Analysis.Histories;
using Analysis.Reading;
using Analysis.Reading.Suite;
using Analysis.Statistics;
using Analysis.Statistics.Scaling;
using Analysis.Tests.Histories;
using Analysis.Tests.Questions.Report;
using Analysis.Tests.Reading;
using Analysis.Verdicts;
using Analysis.Verdicts.RunToRun;

namespace Analysis.Tests.Gallery;

/// <summary>What the gallery shows: a law per model and seeded noise, judged as measurements are.</summary>
internal static class GalleryRun
{
    private const double NanosecondsPerSquare = 0.52;
    private const int Cores = 2;

    private static readonly string[] configurations = [ConfigurationName.Natural, ConfigurationName.Cold];
    private static readonly int[] counts = [4, 64];
    private static readonly double[] warmGrains = [100, 1_000, 10_000, 100_000, 1_000_000];
    private static readonly double[] coldGrains = [100, 100_000];

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

    /// <summary>With several iterations a launch, CPU time, and first batches: one model drifts, another one has two modes.</summary>
    public static JudgedRun Detailed(int rounds = 8)
    {
        ImmutableArray<string> models = ["Sequential", "ThreadPool", "Thread", "ParallelFor", "Async"];
        var cases =
            from configuration in configurations
            from count in counts
            from grain in configuration == ConfigurationName.Cold ? coldGrains : warmGrains
            let cell = MadeUpVerdicts.Squaring(count, grain) with { Configuration = configuration }
            from model in Enumerable.Range(0, models.Length)
            let random = new Random(HashCodeOf(model, count, grain, configuration.Length))
            select new Case(cell, models[model],
                [.. Enumerable.Range(1, rounds).Select(round => Launch(model, count, grain, round, configuration == ConfigurationName.Cold, random))]);
        var info = MadeUpRun.Of(rounds: 1).Info! with { RoundsDone = rounds, Looks = [rounds] };
        var run = new Run($"{info.Machine.Slug}/{info.Run}", info, [.. cases], models[0], []);
        return JudgedRun.Of(run, Rule.For(run));
    }

    private static RoundSample Launch(int model, int tasks, double grain, int round, bool isCold, Random random)
    {
        const int iterations = 10;
        var time = Time(model, tasks, grain) * Math.Exp(0.015 * Normal(random)) * (model == 3 && round % 3 == 0 ? 1.3 : 1)
            + (isCold ? 90_000 * (model + 1) : 0);
        var drift = model == 1 ? 0.25 : 0;
        return new RoundSample(
            round, [.. Enumerable.Range(0, isCold ? 1 : iterations).Select(i => time * (1 + drift * Math.Exp(-i / 2.0)) * Math.Exp(0.01 * Normal(random)))],
            CpuNanoseconds: Math.Min(Cores * time, tasks * grain * NanosecondsPerSquare + (model == 0 ? 0 : tasks * 400 * model)));
    }

    /// <summary>What models cost: empty tasks, ever smaller ones, more and more of them in flight, and tasks of different sizes.</summary>
    public static JudgedRun Costs(int rounds = 8)
    {
        ImmutableArray<string> models = ["Sequential", "ParallelFor", "CoreWorkers", "ThreadPool", "Async", "MultiProcess", "MultiProcessQueue", "Thread"];
        ImmutableArray<int> inFlight = [1, 2, 3, 4, 6, 8];
        ImmutableArray<double> imbalances = [0, 0.25, 0.5, 0.75, 1];
        var cases =
            from model in Enumerable.Range(0, models.Length)
            let random = new Random(HashCodeOf(model, 1, 1, 1))
            from @case in
                (from tasks in (ImmutableArray<int>)[1, 64, 1_024]
                 let each = 1 + (model == 0 ? 0 : 12 * Math.Pow(2.6, model)) + (tasks == 1 ? 3_000 * model : 0)
                 select Suite(SuiteName.OverheadSuite, tasks, 1, null, tasks * each))
                .Concat(from grain in (ImmutableArray<double>)[5, 20, 80, 320, 1_300, 5_000, 20_000]
                        let work = 1_024 * grain * NanosecondsPerSquare
                        select Suite(SuiteName.GranularitySuite, 1_024, grain, Cores, model == 0 ? work : work / Cores + 1_024 * 3 * Math.Pow(2.4, model)))
                .Concat(from dop in inFlight
                        let serial = 0.02 * model
                        select Suite(SuiteName.ScalingSuite, 256, 5_000, dop,
                            256 * 5_000 * NanosecondsPerSquare * (model == 0 ? 1 : serial + (1 - serial) / Math.Min(dop, Cores) + 0.004 * model * dop)))
                .Concat(from imbalance in imbalances
                        let sizes = new TaskSizes(imbalance, Skewed: true, 7)
                        let known = Enumerable.Range(0, 32).Select(task => sizes.Of(task, 1_000_000)).ToArray()
                        let share = model is 3 or 4 or 5 ? Splitting.EqualShares(known, Cores) : Splitting.OneByOne(known, Cores)
                        let cell = SuiteCell.Of(SuiteName.ImbalanceSuite, sizes.Name, ConfigurationName.Matched, 32, 1_000_000, GrainUnitName.Squares, Cores)
                        select (Cell: cell, Time: 32e6 * NanosecondsPerSquare / (model == 0 ? 1 : Cores) * (model == 0 ? 1 : share * (1 + 0.01 * model))))
            select new Case(@case.Cell, models[model],
                [.. Enumerable.Range(1, rounds).Select(round => new RoundSample(round, [@case.Time * Math.Exp(0.012 * Normal(random))]))]);
        var info = MadeUpRun.Of(rounds: 1).Info! with { RoundsDone = rounds, Looks = [rounds] };
        var run = new Run($"{info.Machine.Slug}/{info.Run}", info, [.. cases], models[0], []);
        return JudgedRun.Of(run, Rule.For(run));
    }

    private static (Cell Cell, double Time) Suite(string suite, int tasks, double grain, int? dop, double time)
    {
        var configuration = dop is null ? ConfigurationName.Natural : ConfigurationName.Matched;
        return (SuiteCell.Of(suite, WorkloadName.Squaring, configuration, tasks, (long)grain, GrainUnitName.Squares, dop), time);
    }

    /// <summary>46 versions of two methods at four sizes; where they are looked at over the first one, the machine is slower in some.</summary>
    public static JudgedHistory History(Yardstick yardstick)
    {
        var made = new MadeUpHistory(46, 8, noise: 0.02).Step(4, (20, 1.3)).Step(5, (10, 1.4), (34, 1 / 1.4)).Step(6, (41, 0.8));
        if (yardstick == Yardstick.Speedup) made.Slowed(15, 30, 1.5);
        var versions = Enumerable.Range(0, 46).Select(version => new MeasuredVersion(
            MadeUpHistory.Date(version), null, InputFiles.Read("Sorting-report.csv", made.Report(version)) with { Baseline = "Method1" }));
        return JudgedHistory.Of(new History([.. versions], VersionOrder.Dates, []), new Rule(), 0.01, yardstick);
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
