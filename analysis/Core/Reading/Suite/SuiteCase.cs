using System.Collections.Immutable;

namespace Analysis.Reading.Suite;

/// <summary>What is gathered of one case.</summary>
internal sealed class SuiteCase
{
    private readonly Dictionary<int, SuiteLaunch> launches = [];
    private readonly Cell cell;
    private readonly string model;
    private SuiteLaunch? last;

    /// <param name="row">Any of its rows.</param>
    public SuiteCase(in MeasurementRow row)
    {
        cell = SuiteCell.Of(row);
        model = row.Model;
        Name = CaseId.Of(row);
    }

    /// <summary>As warnings of the run name it.</summary>
    public string Name { get; }

    public bool StartedAgain => launches.Values.Any(each => each.StartedAgain);

    /// <summary>The launch of that round; a new one when there was none.</summary>
    public SuiteLaunch Launch(int round, out bool isNew)
    {
        isNew = false;
        if (last?.Round == round) return last;
        if (!launches.TryGetValue(round, out last))
        {
            launches.Add(round, last = new SuiteLaunch(round));
            isNew = true;
        }
        return last;
    }

    /// <summary>Adds launches of other rounds.</summary>
    /// <returns>Whether all were of other rounds.</returns>
    public bool TryAdd(SuiteCase later)
    {
        foreach (var (round, launch) in later.launches)
        {
            if (!launches.TryAdd(round, launch)) return false;
        }
        return true;
    }

    /// <param name="repeated">Whether a lap of a launch is there twice.</param>
    public Case Finished(out bool repeated)
    {
        var samples = ImmutableArray.CreateBuilder<RoundSample>(launches.Count);
        repeated = false;
        foreach (var launch in launches.Values.OrderBy(each => each.Round))
        {
            if (launch.Finished(out var twice) is { } sample) samples.Add(sample);
            repeated |= twice;
        }
        return new Case(cell, model, samples.DrainToImmutable());
    }
}
