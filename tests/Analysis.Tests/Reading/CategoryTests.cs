using Analysis.Reading;

namespace Analysis.Tests.Reading;

/// <summary>Categories: groups with a baseline each, or just labels.</summary>
public sealed class CategoryTests : IDisposable
{
    private const string Grouped =
        "Method,Job,Runtime,Categories,N,Mean,Error,StdDev,Ratio\n"
        + "A,J,x,Parse,1,3.0 us,0.1 us,0.1 us,1.00\nB,J,x,Parse,1,6.0 us,0.1 us,0.1 us,2.00\n"
        + "X,J,x,Write.It,1,1.0 us,0.1 us,0.1 us,1.00\nY,J,x,Write.It,1,0.5 us,0.1 us,0.1 us,0.50\n";

    private readonly InputFiles files = new();

    public void Dispose() => files.Dispose();

    [Fact]
    public void Where_every_category_has_its_baseline_each_is_a_suite()
    {
        files.Add("Ns.Kind-report.csv", Grouped);
        var run = files.Read();
        Assert.Equal(["Kind [Parse] N=1 A", "Kind [Parse] N=1 B", "Kind [Write.It] N=1 X", "Kind [Write.It] N=1 Y"], Cases(run));
        Assert.Equal(("A", "X"), (run.BaselineOf("Kind [Parse]"), run.BaselineOf("Kind [Write.It]")));
        Assert.Empty(run.Warnings);
    }

    [Fact]
    public void Raw_measurements_are_parted_as_the_report_beside_them_says()
    {
        files.Add("Ns.Kind-report.csv", Grouped + "Z,J,x,Write.It,1,NA,NA,NA,?\n");
        files.Add("Ns.Kind-measurements.csv", new MeasurementsText { Type = "Kind" }.Write(
            [.. from method in (string[])["A", "B", "X", "Y"] from launch in (int[])[1, 2] select new RawLine(method, "N=1", launch, "Workload", "Actual", 1,
                1000, 1)]));
        var run = files.Read();
        Assert.Equal(["Kind [Parse] N=1 A", "Kind [Parse] N=1 B", "Kind [Write.It] N=1 X", "Kind [Write.It] N=1 Y", "Kind [Write.It] N=1 Z"], Cases(run));
        Assert.Equal("X", run.BaselineOf("Kind [Write.It]"));
        Assert.Equal([2, 2, 2, 2, 0], run.Cases.Select(each => each.Rounds.Length));
    }

    [Theory]
    [InlineData("Method,Job,Categories,Mean,Ratio\nA,J,Sync,3.0 us,1.00\nB,J,Async,1.5 us,0.50\n")]
    [InlineData("Method,Job,Categories,Mean\nA,J,Sync,3.0 us\nB,J,Async,1.5 us\n")]
    public void Labels_part_nothing(string text)
    {
        files.Add("Ns.Kind-report.csv", text);
        Assert.Equal(["Kind A", "Kind B"], Cases(files.Read()));
    }

    [Fact]
    public void Without_ratios_categories_of_several_methods_are_groups()
    {
        files.Add("Ns.Kind-report.csv", "Method,Job,Categories,Mean\nA,J,Sync,3.0 us\nB,J,Sync,1.5 us\nC,J,Async,3.0 us\nD,J,Async,1.5 us\n");
        Assert.Equal(["Kind [Sync] A", "Kind [Sync] B", "Kind [Async] C", "Kind [Async] D"], Cases(files.Read()));
    }

    [Fact]
    public void A_parameter_of_that_name_stays_one()
    {
        files.Add("Ns.Kind-report.csv", "Method,Job,Categories,Mean\nA,J,1,3.0 us\nB,J,1,1.5 us\nA,J,2,3.0 us\nB,J,2,1.5 us\n");
        Assert.Equal(["Kind Categories=1 A", "Kind Categories=1 B", "Kind Categories=2 A", "Kind Categories=2 B"], Cases(files.Read()));
    }

    private static IEnumerable<string> Cases(Run run) => run.Cases.Select(each => $"{each.Cell} {each.Model}");
}
