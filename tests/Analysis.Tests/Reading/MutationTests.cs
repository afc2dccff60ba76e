using System.Globalization;
using System.Text;
using Analysis.Commands;

namespace Analysis.Tests.Reading;

/// <summary>
/// Damaged files end in a report or a located error. How many is said by the environment variable <c>BENCH_MUTATIONS</c>;
/// without it few enough for every day.
/// </summary>
public sealed class MutationTests
{
    private const int UsualMutations = 500, HangLimitMilliseconds = 600_000;

    private static int Mutations =>
        int.TryParse(Environment.GetEnvironmentVariable("BENCH_MUTATIONS"), NumberStyles.None, CultureInfo.InvariantCulture, out var many)
            ? many
            : UsualMutations;

    [Fact(Timeout = HangLimitMilliseconds)]
    public async Task Damaged_files_end_in_a_report_or_a_located_error()
    {
        var originals = Originals();
        var refused = 0;
        await Parallel.ForEachAsync(Enumerable.Range(0, Mutations), TestContext.Current.CancellationToken, (seed, _) =>
        {
            using var files = new InputFiles();
            var random = new Random(seed);
            var (name, original) = originals[random.Next(originals.Length)];
            var path = files.Add(name, Mutation.Of(original, random));
            if (Outcome(path, seed, skipBad: false) is not null) Interlocked.Increment(ref refused);
            Outcome(path, seed, skipBad: true);
            AssertReported(path, seed);
            return ValueTask.CompletedTask;
        });
        TestContext.Current.TestOutputHelper?.WriteLine($"{Mutations} damaged files: {refused} refused, {Mutations - refused} read");
        Assert.InRange(refused, 1, Mutations - 1);
    }

    private static string? Outcome(string path, int seed, bool skipBad)
    {
        try
        {
            return Reading.Outcome.Of(path, skipBad);
        }
        catch (Exception fault)
        {
            throw new InvalidOperationException($"seed {seed}, {(skipBad ? "skipping bad rows" : "strict")}: {fault.Message}", fault);
        }
    }

    /// <summary>What can be read can be judged, drawn and written too, however odd its numbers and names are.</summary>
    private static void AssertReported(string path, int seed)
    {
        using var error = new StringWriter();
        var code = Application.Run(["report", path, "--skip-bad", "--output", Path.Combine(Path.GetDirectoryName(path)!, "out")], TextWriter.Null, error);
        Assert.True(code is ExitCode.Done or ExitCode.Input, $"seed {seed}: the report ended with {code}: {error}");
    }

    private static (string Name, byte[] Content)[] Originals()
    {
        ReportLine[] lines =
        [
            .. from method in (string[])["A", "B", "'C \"x\", y'"]
               from count in (int[])[1, 64, 4096]
               select new ReportLine(method, [count, "a&b=c"], 1234.5 * count, method == "A" ? 1 : 2.5, 1536),
        ];
        RawLine[] raw =
        [
            .. from launch in (int[])[1, 2]
               from stage in (string[])["Jitting", "Pilot", "Warmup", "Actual", "Result"]
               from i in (int[])[1, 2, 3]
               select new RawLine("A", "Count=64&Name=a", launch, "Workload", stage, i, 1000.25 * i, 16),
        ];
        RawLine[] old =
        [
            .. from mode in (string[])["Pilot", "IdleTarget", "MainTarget", "Result"]
               from i in (int[])[1, 2, 3]
               select new RawLine("A", "Load=0,5", 1, mode, "", i, 100.5 * i, 1),
        ];
        MeasurementRow[] own =
        [
            .. from round in (int[])[1, 2, 3]
               from model in (string[])["Sequential", "Thread"]
               from i in (int[])[1, 2]
               select SuiteFile.Row(model, round, i, 1000 + i),
        ];
        var german = new CultureInfo("de-DE");
        var text = new ReportText { ParameterNames = ["Count", "Name"] };
        return
        [
            ("N.A-report.csv", Encoding.UTF8.GetBytes(text.Write(lines))),
            ("N.A-report.csv", Encoding.UTF8.GetBytes((text with { Culture = german, UnitInHeader = true }).Write(lines))),
            ("N.A-report.csv",
                [.. Encoding.Unicode
                    .GetPreamble(), .. Encoding.Unicode
                    .GetBytes((text with { Culture = new CultureInfo("fa-IR"), Unit = "μs" }).Write(lines))]),
            ("N.A-measurements.csv", Encoding.UTF8.GetBytes(new MeasurementsText().Write(raw))),
            ("N.A-measurements.csv", Encoding.UTF8.GetBytes(new MeasurementsText { Culture = german, HasStages = false }.Write(old))),
            ("measurements.csv", Encoding.UTF8.GetBytes(SuiteFile.Text(own))),
            ("run.json", Encoding.UTF8.GetBytes(SuiteFile.Json(SuiteFile.Info))),
        ];
    }
}
