using System.Collections.Immutable;

namespace Analysis.Reading.Views;

/// <summary>Makes something else than the method a case's model; the method then is its first parameter.</summary>
/// <param name="jobs">All jobs of the run.</param>
internal sealed class Turning(IReadOnlyList<Job> jobs)
{
    /// <summary>What the method's parameter is called.</summary>
    public const string Method = "Method";

    private const string Nameless = "(empty)", UnknownRuntime = "(no runtime said)";

    private readonly Dictionary<Job, string> besides = [];

    /// <summary>The case with <paramref name="what"/> as its model; <c>null</c> when it does not have that parameter.</summary>
    public Case? Of(Case @case, Competitor what)
    {
        if (what == Competitor.Method) return @case;
        var parameters = @case.Cell.Parameters;
        if (!what.IsParameter) parameters = parameters.Insert(0, new Parameter(Method, @case.Model));
        if (what == Competitor.Job)
            return @case with { Model = Named(@case.Cell.Configuration), Cell = @case.Cell with { Configuration = "", Parameters = parameters } };
        if (what == Competitor.Runtime)
        {
            var beside = @case.Job is { } job ? besides.GetValueOrDefault(job) ?? (besides[job] = job.BesideRuntime(jobs)) : @case.Cell.Configuration;
            return @case with { Model = @case.Job?.Runtime ?? UnknownRuntime, Cell = @case.Cell with { Configuration = beside, Parameters = parameters } };
        }
        if (@case.Cell[what.Name] is not { } value) return null;
        parameters = [new Parameter(Method, @case.Model), .. parameters.Remove(value)];
        return @case with { Model = Named(value.Text), Cell = @case.Cell with { Parameters = parameters } };
    }

    private static string Named(string name) => name.Length == 0 ? Nameless : name;
}
