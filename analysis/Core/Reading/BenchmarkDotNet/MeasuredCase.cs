using System.Collections.Immutable;

namespace Analysis.Reading.BenchmarkDotNet;

/// <summary>What is gathered of one benchmark.</summary>
internal sealed class MeasuredCase(string suite, string method, int job, string parameters)
{
    private readonly Dictionary<int, MeasuredLaunch> launches = [];
    private MeasuredLaunch? last;

    /// <summary>Its class and method.</summary>
    public (string Suite, string Method) Target => (suite, method);

    /// <summary>As written.</summary>
    public string Parameters => parameters;

    /// <summary>Managed bytes per operation, the same in all its rows, or <c>null</c>.</summary>
    public double? AllocatedBytes { get; set; }

    /// <summary>Whether no iteration of any launch took longer than the overhead; known when it is finished.</summary>
    public bool IsBelowOverhead => launches.Count > 0 && launches.Values.All(each => each.IsBelowOverhead);

    /// <summary>The launch of that index, or <c>null</c>.</summary>
    public MeasuredLaunch? Find(int index) => last?.Index == index ? last : last = launches.GetValueOrDefault(index);

    public MeasuredLaunch Start(int index)
    {
        launches.Add(index, last = new MeasuredLaunch(index));
        return last;
    }

    /// <param name="jobs">Each job, and what it is called.</param>
    /// <param name="starts">What its parameters begin with.</param>
    /// <param name="repeated">Whether an iteration of a launch is there twice.</param>
    public Case Finished(ImmutableArray<Job> jobs, ImmutableHashSet<string> starts, out bool repeated)
    {
        var rounds = ImmutableArray.CreateBuilder<RoundSample>(launches.Count);
        var first = launches.Count == 0 ? 1 : launches.Keys.Min();
        repeated = false;
        foreach (var launch in launches.Values.OrderBy(each => each.Index))
        {
            // Launches in the host's own process are counted from 0.
            if (launch.Finished(first == 0 ? launch.Index + 1 : launch.Index, AllocatedBytes, out var twice) is { } sample) rounds.Add(sample);
            repeated |= twice;
        }
        return new Case(new Cell(suite, "", jobs[job].Label, ParameterText.Split(parameters, starts)), method, rounds.DrainToImmutable()) { Job = jobs[job] };
    }
}
