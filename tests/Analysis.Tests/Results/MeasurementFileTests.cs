using System.Globalization;
using Analysis.Tests.Commands;
using Analysis.Tests.Reading;

namespace Analysis.Tests.Results;

public sealed class MeasurementFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Path => _folder["measurements.csv"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_columns_are_the_properties_in_their_order()
    {
        MeasurementFile.Open(Path).Dispose();

        Assert.Equal([string.Join(',', typeof(MeasurementRow).GetProperties().Select(property => property.Name))], File.ReadAllLines(Path));
    }

    [Fact]
    public void What_is_appended_is_on_disk_at_once_while_the_file_is_open()
    {
        using var file = MeasurementFile.Open(Path);

        file.Append(Rows("Thread", 1.5, 2.5));

        Assert.Equal(3, ReadWhileOpen().Length);
        file.Append(Rows("Async", 3.5));
        Assert.Equal(4, ReadWhileOpen().Length);
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    public void Rows_are_the_same_in_every_culture(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            using var file = MeasurementFile.Open(Path);
            file.Append(Rows("Thread", 1234567.25));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        Assert.Equal("CpuBoundSquaring,Squaring,Thread,natural,64,1000,squares,,1,1,1,1,Actual,1,1234567.25,1970-01-01T00:00:00.000Z,,,,,,,,,,",
            File.ReadAllLines(Path)[1]);
    }

    [Fact]
    public void A_line_that_a_crash_cut_is_removed_and_the_next_one_appended_in_its_place()
    {
        using (var file = MeasurementFile.Open(Path)) file.Append(Rows("Thread", 1, 2));
        var whole = File.ReadAllText(Path);

        for (var cut = 1; cut < 40; cut++)
        {
            File.WriteAllText(Path, whole[..^cut]);

            using (var file = MeasurementFile.Open(Path)) file.Append(Rows("Async", 3));

            var lines = File.ReadAllLines(Path);
            Assert.Equal(3, lines.Length);
            Assert.StartsWith("CpuBoundSquaring,Squaring,Async,", lines[2], StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_header_that_a_crash_cut_is_written_again()
    {
        File.WriteAllText(Path, "Suite,Workl");

        MeasurementFile.Open(Path).Dispose();

        Assert.StartsWith("Suite,Workload,Model,", File.ReadAllText(Path), StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_file_is_named_with_its_line()
    {
        MeasurementFile.Open(Path).Dispose();
        File.AppendAllText(Path, "a,b,c\n");

        var damaged = Assert.Throws<InputException>(() => MeasurementReader.Read(Path).ToArray());

        Assert.StartsWith($"{Path}:2:4: ", damaged.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_column_comes_back_as_it_was_written()
    {
        var plain = SuiteFile.Row("Thread", 1, 1, 100);
        MeasurementRow[] rows =
        [
            plain,
            plain with
            {
                Iteration = 2,
                Dop = 3,
                Order = 4,
                CpuNanoseconds = 1.5,
                PeakThreads = 6,
                AllocatedBytes = 7,
                DeliveredNanoseconds = 8.25,
                ProbeNanoseconds = 9.125,
                Disturbed = true,
                VoluntarySwitches = 10.5,
                InvoluntarySwitches = 0,
                PeakMemoryBytes = 123_456_789,
                Runtime = ".NET 10.0.12",
            },
            plain with { Iteration = 3, Configuration = ConfigurationName.Cold, Disturbed = false },
        ];
        using (var file = MeasurementFile.Open(Path)) file.Append(rows);

        Assert.Equal(rows, MeasurementReader.Read(Path));
        Assert.Equal(["Disturbed", "", "true", "false"], File.ReadAllLines(Path).Select(line => line.Split(',')[21]));
        Assert.Equal(["PeakMemoryBytes", "", "123456789", ""], File.ReadAllLines(Path).Select(line => line.Split(',')[^2]));
        Assert.Equal(["Runtime", "", ".NET 10.0.12", ""], File.ReadAllLines(Path).Select(line => line.Split(',')[^1]));
    }

    [Theory]
    [InlineData(20)]
    [InlineData(22)]
    public void A_file_without_the_newer_columns_is_read_with_nothing_in_them_and_is_not_appended_to(int columns)
    {
        var old = SuiteFile.Row("Thread", 1, 1, 100) with { ProbeNanoseconds = columns > 20 ? 5 : null, Disturbed = columns > 21 ? true : null };
        var newer = old with { VoluntarySwitches = 1, InvoluntarySwitches = 2, PeakMemoryBytes = 3, Runtime = ".NET 9.0.23" };
        var lines = SuiteFile.Text([newer]).TrimEnd('\n').Split('\n').Select(line => string.Join(',', line.Split(',')[..columns]) + "\n");
        File.WriteAllText(Path, string.Concat(lines));

        Assert.Equal([old], MeasurementReader.Read(Path));
        Assert.Contains("start a new run", Assert.Throws<InputException>(() => MeasurementFile.Open(Path)).Message, StringComparison.Ordinal);
        Assert.Equal(string.Concat(lines), File.ReadAllText(Path));
    }

    private static IEnumerable<MeasurementRow> Rows(string model, params double[] nanoseconds) =>
        nanoseconds.Select((each, index) => SuiteFile.Row(model, 1, index + 1, each) with { StartUtc = DateTimeOffset.UnixEpoch });

    private string[] ReadWhileOpen()
    {
        using var stream = new FileStream(Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().TrimEnd('\n').Split('\n');
    }
}
