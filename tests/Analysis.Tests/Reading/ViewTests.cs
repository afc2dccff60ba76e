using Analysis.Reading;
using Analysis.Reading.Views;
using Analysis.Verdicts;

namespace Analysis.Tests.Reading;

/// <summary>What competes: the usual view, the one that is asked for, and what is said of it.</summary>
public sealed class ViewTests
{
    private const string Name = "N.Sums-report.csv";

    private const string Both = """
        Method,Job,Runtime,N,Mean,Error
        Loop,.NET 8.0,.NET 8.0,10,800 us,2 us
        Loop,.NET 9.0,.NET 9.0,10,400 us,1 us
        Vector,.NET 8.0,.NET 8.0,10,200 us,1 us
        Vector,.NET 9.0,.NET 9.0,10,100 us,1 us

        """;

    private const string Variants = """
        Method,Variant,Rows,Mean,Error
        Drop,Quick,1,10 ms,0.1 ms
        Drop,Simple,1,30 ms,0.1 ms
        Drop,Quick,9,20 ms,0.1 ms
        Drop,Simple,9,90 ms,0.1 ms

        """;

    private const string Marked = "Method,Job,Mean,Ratio\nLoop,Old,800 us,1.00\nLoop,New,400 us,0.50\nVector,Old,200 us,1.00\nVector,New,100 us,0.50\n";

    [Fact]
    public void Where_methods_and_jobs_both_vary_both_questions_are_answered()
    {
        var views = Usual(Both);

        Assert.Equal(["method", "job"], views.Select(view => view.Competing.Name));
        Assert.Equal(["Vector", "Vector", ".NET 9.0", ".NET 9.0"], views.SelectMany(Winners));
        Assert.Equal([4, 4, 2, 2], views.SelectMany(view => JudgedRun.Of(view, new Rule()).Cells).Select(cell => Math.Round(cell.Lead!.Value.Estimate)));
        Assert.Contains("--compete", Assert.Single(views[1].Warnings, warning => warning.Code == "both-compared").Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void A_job_that_is_the_baseline_comes_first_and_stays_it()
    {
        var views = Usual(Marked);
        Assert.Equal(("job", "Old"), (views[0].Competing.Name, views[0].Baseline));
        Assert.Equal(("method", null), (views[1].Competing.Name, views[1].Baseline));
    }

    [Fact]
    public void Jobs_compete_in_a_class_of_one_method_and_that_is_said()
    {
        var view = Assert.Single(Usual("Method,Job,Runtime,N,Mean\nLoop,.NET 8.0,.NET 8.0,10,800 us\nLoop,.NET 9.0,.NET 9.0,10,400 us\n"));
        Assert.Equal(["Sums Method=Loop N=10 .NET 8.0", "Sums Method=Loop N=10 .NET 9.0"], view.Cases.Select(each => $"{each.Cell} {each.Model}"));
        Assert.Equal("jobs-compared", Assert.Single(view.Warnings).Code);
    }

    [Fact]
    public void A_method_for_each_job_leaves_jobs_nothing_to_compete_in()
    {
        var view = Assert.Single(Usual("Method,Job,Mean\nLoop,Old,800 us\nVector,New,400 us\n"));
        Assert.Equal("method", view.Competing.Name);
    }

    [Fact]
    public void Where_nothing_competes_the_parameter_that_could_is_named_with_its_option()
    {
        var said = Assert.Single(Assert.Single(Usual(Variants)).Warnings, warning => warning.Code == "nothing-competes");
        Assert.Contains("Variant could (Quick, Simple)", said.Problem, StringComparison.Ordinal);
        Assert.Contains("--compete Variant (or Rows)", said.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void The_values_of_a_parameter_compete_when_that_is_asked()
    {
        var view = With(Variants, "variant");
        Assert.Equal(["Quick", "Quick"], Winners(view));
        Assert.Equal(["Sums Method=Drop Rows=1", "Sums Method=Drop Rows=9"], view.Cases.Select(each => each.Cell.ToString()).Distinct());
    }

    [Fact]
    public void Runtimes_compete_job_by_job_of_the_same_kind()
    {
        const string header = "Method,Job,Runtime,Server,Mean,Error\n";
        const string old = "Loop,A,.NET 8.0,False,8 us,0.1 us\nLoop,B,.NET 8.0,True,6 us,0.1 us\n";
        const string @new = "Loop,C,.NET 9.0,False,4 us,0.1 us\nLoop,D,.NET 9.0,True,3 us,0.1 us\n";
        var view = With(header + old + @new, "runtime");
        Assert.Equal(["Server=False", "Server=True"], view.Cases.Select(each => each.Cell.Configuration).Distinct());
        Assert.Equal([".NET 9.0", ".NET 9.0"], Winners(view));
    }

    [Fact]
    public void Runtimes_that_two_jobs_share_are_refused_with_the_remedy()
    {
        const string text = "Method,Job,Runtime,LaunchCount,Mean\nLoop,A,.NET 8.0,1,8 us\nLoop,B,.NET 8.0,3,6 us\nLoop,C,.NET 9.0,1,4 us\n";
        var refusal = Assert.Throws<InputException>(() => With(text, "runtime"));
        Assert.Contains("--compete job", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_class_without_the_parameter_is_left_out_aloud()
    {
        var view = With("Type,Method,Kind,Mean\nOne,Loop,a,8 us\nOne,Loop,b,6 us\nTwo,Sort,?,6 us\n", "Kind", "Joined-report.csv");
        Assert.Equal(["One"], view.Cases.Select(each => each.Cell.Suite).Distinct());
        Assert.Contains("Two left out", Assert.Single(view.Warnings, warning => warning.Code == "class-left-out").Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Runs_side_by_side_have_one_view_and_the_same_one()
    {
        var marked = InputFiles.Read(Name, Marked);
        var plain = InputFiles.Read(Name, "Method,Job,Mean\nLoop,Old,800 us\nLoop,New,400 us\nVector,Old,200 us\nVector,New,100 us\n");
        Assert.All(RunViews.Alike([plain, marked]), view => Assert.Equal("job", view.Competing.Name));
        Assert.All(RunViews.Alike([plain, plain]), view => Assert.Equal("method", view.Competing.Name));
    }

    [Theory]
    [InlineData("Loop", 2)]
    [InlineData("*o*", 4)]
    [InlineData("Sums.Vec*", 2)]
    [InlineData("job=.NET 9*", 2)]
    [InlineData("Runtime=.net 8.0", 2)]
    [InlineData("n=1?", 4)]
    [InlineData("Class=Sums", 4)]
    public void A_filter_keeps_what_fits(string term, int cases) =>
        Assert.Equal(cases, new CaseFilter([term]).In(InputFiles.Read(Name, Both)).Cases.Length);

    [Fact]
    public void Filters_of_one_name_add_up_and_those_of_several_must_all_fit()
    {
        var run = InputFiles.Read(Name, Both);
        Assert.Equal(4, new CaseFilter(["Loop", "Vector"]).In(run).Cases.Length);
        Assert.Equal("Loop", Assert.Single(new CaseFilter(["Loop", "Job=.NET 9.0"]).In(run).Cases).Model);
    }

    [Fact]
    public void A_filter_that_leaves_nothing_says_what_there_is()
    {
        var refusal = Assert.Throws<InputException>(() => new CaseFilter(["Nothing"]).In(InputFiles.Read(Name, Both)));
        Assert.EndsWith("it has the methods Loop, Vector; the jobs .NET 8.0, .NET 9.0; the parameters N (10)", refusal.Message, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Winners(Run view) => JudgedRun.Of(view, new Rule()).Cells.Select(cell => Assert.Single(cell.Best));

    private static Run[] Usual(string text) => [.. RunViews.Usual(InputFiles.Read(Name, text))];

    private static Run With(string text, string what, string name = Name)
    {
        var run = InputFiles.Read(name, text);
        return RunViews.With(run, Competitor.Named(what, [run])!);
    }
}
