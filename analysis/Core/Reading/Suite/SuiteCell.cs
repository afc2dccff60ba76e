using System.Collections.Immutable;
using System.Globalization;

namespace Analysis.Reading.Suite;

/// <summary>What a case of this suite competes in: <c>bench</c>, which plans cases, and who reads their results cannot disagree.</summary>
public static class SuiteCell
{
    /// <summary>Tasks of different sizes are squaring with two parameters more.</summary>
    /// <param name="workload">As in the results.</param>
    public static Cell Of(string suite, string workload, string configuration, int taskCount, long grain, string grainUnit, int? dop,
        string? runtime = null)
    {
        var sizes = TaskSizes.Named(workload);
        var parameters = ImmutableArray.CreateBuilder<Parameter>();
        parameters.Add(Number(nameof(MeasurementRow.TaskCount), taskCount));
        parameters.Add(Number(nameof(MeasurementRow.Grain), grain, grainUnit.Length == 0 ? null : grainUnit));
        if (dop is { } inFlight) parameters.Add(Number(nameof(MeasurementRow.Dop), inFlight));
        if (sizes is not null)
        {
            parameters.Add(new Parameter(TaskSizes.SizesParameter, sizes.Draw));
            parameters.Add(new Parameter(TaskSizes.ImbalanceParameter, sizes.Imbalance.ToString("0.###", CultureInfo.InvariantCulture), sizes.Imbalance));
        }
        if (runtime is not null) parameters.Add(new Parameter(nameof(MeasurementRow.Runtime), runtime));
        return new Cell(suite, sizes is null ? workload : WorkloadName.Squaring, configuration, parameters.DrainToImmutable());
    }

    /// <summary>The cell of a row.</summary>
    public static Cell Of(in MeasurementRow row) =>
        Of(row.Suite, row.Workload, row.Configuration, row.TaskCount, row.Grain, row.GrainUnit, row.Dop, row.Runtime);

    private static Parameter Number(string name, long value, string? unit = null) => new(name, value.ToString(CultureInfo.InvariantCulture), value, unit);
}
