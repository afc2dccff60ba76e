using System.Globalization;
using System.Runtime.InteropServices;
using Bench.DefaultJob;
using Bench.Plan;
using Bench.Rounds;

// A run's cases → a random sample of each model's → BenchmarkDotNet's default job and the suite's own rounds, by turns → both makespans side by side,
// and how long all of them would take.
const string Usage = "usage: Bench.DefaultJob RUN-FOLDER [CASES OF EACH MODEL, default 4] [SEED, default 1]";
if (args.Length is < 1 or > 3 || !Whole(1, 4, out var size) || !Whole(2, 1, out var seed) || size < 2)
{
    Console.Error.WriteLine(Usage);
    return 2;
}
try
{
    var run = MeasuredRun.Read(args[0]);
    var sample = run.Sample(size, seed, DefaultJobTimer.LongestBatch);
    using var rounds = new SuiteRounds([.. sample.Select(@case => @case.Planned)], Profiles.Standard, seed);
    rounds.Next();
    using var interruption = new CancellationTokenSource();
    using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
    using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
    var timing = DefaultJobTimer.Time(sample, before: rounds.Next, interruption.Token);
    if (timing.Cases.IsEmpty) return 130;
    rounds.Next();
    Console.Write(Comparison.Text(run, timing, SuiteFigure.Of(rounds.Rows, run.Info), seed, isWhole: timing.Cases.Length == sample.Length));
    return 0;

    void Stop(PosixSignalContext signal)
    {
        signal.Cancel = true;
        interruption.Cancel();
    }
}
catch (Exception wrong) when (wrong is InputException or InvalidOperationException or MeasurementException)
{
    Console.Error.WriteLine(wrong.Message);
    return 3;
}

bool Whole(int position, int otherwise, out int number)
{
    number = otherwise;
    return args.Length <= position || int.TryParse(args[position], NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
