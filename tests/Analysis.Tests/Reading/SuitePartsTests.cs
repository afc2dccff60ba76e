using System.Text;
using System.Text.Json;
using Analysis.Reading;
using Analysis.Tests.Commands;

namespace Analysis.Tests.Reading;

/// <summary>A long file of this suite read in parts, against the same file read from its start.</summary>
public sealed class SuitePartsTests : IDisposable
{
    private static readonly string[] models = ["Sequential", "Thread", "ParallelFor"];
    private static readonly ReadOptions fromItsStart = new() { PartBytes = long.MaxValue };

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void In_parts_of_any_length_a_file_reads_the_same()
    {
        var text = SuiteFile.Text(Rows(rounds: 5));
        for (var bytes = 100; bytes < text.Length; bytes += 97) Same(text, bytes);
    }

    [Fact]
    public void Committed_runs_read_the_same()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "results"), "measurements.csv", SearchOption.AllDirectories))
        {
            Assert.Equal(Read(file, fromItsStart), Read(file, new ReadOptions { PartBytes = 10_000 }));
        }
    }

    // Windows' line ends, a mark of the encoding, rows of a launch that was started again in the next round, and a launch that is there twice.
    [Fact]
    public void Files_that_others_wrote_or_resumed_read_the_same()
    {
        MeasurementRow[] rows = [.. Rows(rounds: 4)];
        var text = SuiteFile.Text(rows);
        var again = rows.Where(row => row.Round == 1).Select(row => row with { StartUtc = row.StartUtc!.Value.AddHours(1), Nanoseconds = 7 });
        string[] written = [text.Replace("\n", "\r\n"), text.Replace('\n', '\r'), "\uFEFF" + text, text.Replace(',', ';'), "sep=;\n" + text.Replace(',', ';')];
        foreach (var each in written.Concat([SuiteFile.Text([.. rows, .. again]), SuiteFile.Text([.. rows, .. rows]), SuiteFile.Text(rows.Reverse())]))
        {
            foreach (var bytes in (int[])[300, 1000, 2500]) Same(each, bytes);
        }
    }

    [Fact]
    public void What_is_wrong_with_a_file_is_named_with_its_line()
    {
        var text = SuiteFile.Text(Rows(rounds: 4));
        var lines = text.Split('\n');
        foreach (var at in (int[])[1, 5, lines.Length / 2, lines.Length - 2])
        {
            var line = lines[at];
            foreach (var wrong in (string[])[line.Replace("squares", "squ\"ares"), line.Replace(",Actual,", ",Later,"), line + ",1,2", "", "\"" + line])
            {
                Same(string.Join('\n', [.. lines[..at], wrong, .. lines[(at + 1)..]]), 700);
            }
        }
        Same(text.TrimEnd('\n'), 700);
        Same(text[..^40], 700);
        Same(text.Replace("Thread", "Th\nread", StringComparison.Ordinal), 700);
        Same("", 700);
        Same(lines[0], 10);
        Same(lines[0] + "\n", 10);
    }

    // A quoted name over two lines, of which the second reads like a row, just where the file would be cut.
    [Fact]
    public void A_line_inside_quotes_is_never_taken_for_a_row()
    {
        MeasurementRow[] rows = [.. Rows(rounds: 3)];
        var (hidden, half) = (SuiteFile.Line(rows[0] with { Nanoseconds = 1 }), rows.Length / 2);
        var text = SuiteFile.Text([.. rows[..half], rows[half] with { Workload = $"a\n{hidden}\n{hidden}\n{hidden}\nb" }, .. rows[half..]]);
        for (var bytes = 200; bytes < text.Length; bytes += 41) Same(text, bytes);
    }

    private static IEnumerable<MeasurementRow> Rows(int rounds) =>
        from round in Enumerable.Range(1, rounds)
        from model in models
        from grain in (long[])[100, 1000]
        from iteration in Enumerable.Range(1, 4)
        select SuiteFile.Row(model, round, iteration, 100.25 * round + iteration / 7.0, iteration == 1 ? "Jitting" : "Actual") with
        {
            Grain = grain, CpuNanoseconds = 1.5 * iteration / 7, Disturbed = iteration == 3, ProbeNanoseconds = 3.25,
        };

    private void Same(string text, int partBytes)
    {
        var path = folder["measurements.csv"];
        File.WriteAllText(path, text, new UTF8Encoding(false));
        foreach (var skipBad in (bool[])[false, true])
        {
            Assert.Equal(Read(path, fromItsStart with { SkipBad = skipBad }), Read(path, new ReadOptions(skipBad) { PartBytes = partBytes }));
        }
    }

    /// <summary>All there is in the runs, every digit of it, or the error.</summary>
    private static string Read(string path, ReadOptions options)
    {
        try
        {
            var runs = RunReader.Read([path], options);
            return JsonSerializer.Serialize(runs.Select(run => new
            {
                run.Name, run.Baseline, run.Warnings,
                Cases = run.Cases.Select(each => new { Cell = $"{each.Cell}", each.Model, each.Rounds }),
            }));
        }
        catch (InputException refusal)
        {
            return refusal.Message;
        }
    }
}
