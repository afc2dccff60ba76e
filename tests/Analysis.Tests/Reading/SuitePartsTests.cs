using System.Text;
using System.Text.Json;
using Analysis.Reading;
using Analysis.Reading.Suite;
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
        foreach (var file in Directory.EnumerateFiles(System.IO.Path.Combine(Repository.Root, "results"), "measurements.csv", SearchOption.AllDirectories))
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

    // A runtime's name that holds half of the file, line by line as good as rows: where the file would be cut, each line reads like one.
    [Fact]
    public void A_line_inside_quotes_is_never_taken_for_a_row()
    {
        MeasurementRow[] rows = [.. Rows(rounds: 3)];
        var hidden = string.Join('\n', rows.Select(row => SuiteFile.Line(row with { Round = 9 })));
        var text = SuiteFile.Text([.. rows, rows[0] with { Round = 4, Runtime = $"a\n{hidden}\n{hidden}x" }]);
        for (var bytes = 200; bytes < text.Length; bytes += 211) Same(text, bytes);
    }

    [Fact]
    public void A_file_is_cut_about_where_its_parts_end_and_only_between_two_launches()
    {
        var text = SuiteFile.Text(Rows(rounds: 20));
        File.WriteAllText(Path, text);
        foreach (var bytes in (int[])[1000, 3000, 7777, text.Length / 2])
        {
            var cuts = LaunchCuts.Of(Path, bytes)!;
            Assert.Equal(text.IndexOf('\n') + 1, cuts.Header);
            Assert.Equal(cuts.Header, cuts.Starts[0]);
            Assert.InRange(cuts.Starts.Length, Math.Min(64, text.Length / bytes) - 1, 64);
            Assert.All(cuts.Starts.Skip(1), start =>
            {
                Assert.Equal('\n', text[(int)start - 1]);
                Assert.NotEqual(Launch(text[..(int)start].TrimEnd('\n').Split('\n')[^1]), Launch(text[(int)start..].Split('\n')[0]));
            });
        }
        Assert.Null(LaunchCuts.Of(Path, text.Length));

        File.WriteAllText(Path, SuiteFile.Text(Enumerable.Range(1, 500).Select(i => SuiteFile.Row("Thread", 1, i, i))));
        Assert.Null(LaunchCuts.Of(Path, 1000));

        static string Launch(string line) => string.Join(',', line.Split(',')[..9]);
    }

    private static IEnumerable<MeasurementRow> Rows(int rounds) =>
        from round in Enumerable.Range(1, rounds)
        from model in models
        from grain in (long[])[100, 1000]
        from iteration in Enumerable.Range(1, 4)
        select SuiteFile.Row(model, round, iteration, 100.25 * round + iteration / 7.0, iteration == 1 ? "Jitting" : "Actual") with
        {
            Grain = grain,
            CpuNanoseconds = 1.5 * iteration / 7,
            Disturbed = iteration == 3,
            ProbeNanoseconds = 3.25,
        };

    private string Path => folder["measurements.csv"];

    private void Same(string text, int partBytes)
    {
        File.WriteAllText(Path, text, new UTF8Encoding(false));
        foreach (var skipBad in (bool[])[false, true])
        {
            Assert.Equal(Read(Path, fromItsStart with { SkipBad = skipBad }), Read(Path, new ReadOptions(skipBad) { PartBytes = partBytes }));
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
                run.Name,
                run.Baseline,
                run.Warnings,
                Cases = run.Cases.Select(each => new { Cell = $"{each.Cell}", each.Model, each.Rounds }),
            }));
        }
        catch (InputException refusal)
        {
            return refusal.Message;
        }
    }
}
