using System.Globalization;
using Analysis.Reading;
using Bench.Rounds;
using Bench.Tests.Plan;

namespace Bench.Tests.Rounds;

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

        file.Append(MeasuredRows.Rows(Planned.Squaring("Thread"), 1, 1.5, 2.5));

        Assert.Equal(3, ReadWhileOpen().Length);
        file.Append(MeasuredRows.Rows(Planned.Squaring("Async"), 1, 3.5));
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
            file.Append(MeasuredRows.Rows(Planned.Squaring("Thread"), 1, 1234567.25));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        Assert.Equal("CpuBoundSquaring,Squaring,Thread,natural,64,1000,squares,,1,1,1,1,Actual,1,1234567.25,1970-01-01T00:00:00.000Z,,,,", File.ReadAllLines(Path)[1]);
    }

    [Fact]
    public void A_line_that_a_crash_cut_is_removed_and_the_next_one_appended_in_its_place()
    {
        using (var file = MeasurementFile.Open(Path)) file.Append(MeasuredRows.Rows(Planned.Squaring("Thread"), 1, 1, 2));
        var whole = File.ReadAllText(Path);

        for (var cut = 1; cut < 40; cut++)
        {
            File.WriteAllText(Path, whole[..^cut]);

            using (var file = MeasurementFile.Open(Path)) file.Append(MeasuredRows.Rows(Planned.Squaring("Async"), 1, 3));

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
    public void What_was_written_is_what_the_run_has_so_far()
    {
        var twin = Planned.Squaring("Thread") with { Twin = true };
        using (var file = MeasurementFile.Open(Path))
        {
            file.Append(MeasuredRows.Rows(Planned.Squaring("Thread"), 1, 1, 2, 9));
            file.Append(MeasuredRows.Rows(Planned.Squaring("Thread"), 2, 4, 4, 4));
            file.Append(MeasuredRows.Rows(twin, 2, 5, 5, 5));
        }

        var run = RunSoFar.Read(Path);

        Assert.True(run.Has(new Launch(Planned.Squaring("Thread"), 1, 7)));
        Assert.True(run.Has(new Launch(twin, 2, 7)));
        Assert.False(run.Has(new Launch(twin, 1, 7)));
        Assert.False(run.Has(new Launch(Planned.Squaring("Async"), 1, 7)));
        var cases = run.Until(1, Infos.Of()).Cases;
        Assert.Equal([1.0, 2.0, 9.0], Assert.Single(Assert.Single(cases).Rounds).Nanoseconds);
    }

    [Fact]
    public void A_damaged_file_is_named_with_its_line()
    {
        MeasurementFile.Open(Path).Dispose();
        File.AppendAllText(Path, "a,b,c\n");

        var damaged = Assert.Throws<InputException>(() => RunSoFar.Read(Path));

        Assert.StartsWith($"{Path}:2: ", damaged.Message, StringComparison.Ordinal);
    }

    private string[] ReadWhileOpen()
    {
        using var stream = new FileStream(Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().TrimEnd('\n').Split('\n');
    }
}
