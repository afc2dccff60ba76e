using System.Collections.Immutable;
using Analysis.Verdicts.Primitives;

namespace Analysis.Charts;

/// <summary>What one operation of a primitive costs, on a logarithmic axis, and what timers deliver. Their colours mean nothing: nothing competes.</summary>
public static class PrimitiveChart
{
    private const double Padding = 0.06;

    /// <summary>One for the operations, one for the timers.</summary>
    /// <param name="run">The run's name where several are shown, else empty.</param>
    public static IEnumerable<Chart> Of(ImmutableArray<PrimitiveCost> primitives, string run = "")
    {
        var (operations, timers) = (primitives.RemoveAll(each => each.Late is not null), primitives.RemoveAll(each => each.Late is null));
        var suffix = run.Length > 0 ? $" ({run})" : "";
        if (!operations.IsEmpty)
        {
            yield return new DotChart(
                $"primitives{suffix}", $"What one operation costs{suffix}",
                "What models are made of: so many operations one after another, each with one empty, checked task, less the plain loop over the same tasks in "
                    + "the same round, per operation. Bars are 95% intervals from the rounds. Nobody chooses among these: none is a model.",
                PaletteOf(operations), Costs(operations),
                [Panel("", "cost of one operation", [.. operations.OrderBy(each => each.Nanoseconds.Estimate)], null)]);
        }
        if (!timers.IsEmpty)
        {
            yield return new DotChart(
                $"timers{suffix}", $"What timers deliver{suffix}",
                "How long a wait really takes, one after another; the dashed line is what was requested. Bars are 95% intervals from the rounds.",
                PaletteOf(timers), Delivered(timers),
                [.. timers.GroupBy(each => each.RequestedNanoseconds!.Value).Select(length =>
                    Panel($"{Durations.Text(length.Key)} requested", "delivered", [.. length], length.Key))]);
        }
    }

    private static DotPanel Panel(string title, string axis, ImmutableArray<PrimitiveCost> rows, double? requested)
    {
        var ends = rows.SelectMany(each => each.Rounds.Select(round => round.Nanoseconds).Append(requested ?? each.Nanoseconds.Estimate))
            .Select(LeastTime.Drawn).ToArray();
        var (low, high) = Scale.Padded(ends.Min(), ends.Max(), isLog: true, Padding);
        return new DotPanel(title, Axis.Times(axis, low, high), [.. rows.Select(Row)], requested);
    }

    private static DotRow Row(PrimitiveCost each) => new(PrimitiveWords.Of(each.Name),
    [
        new DotMark(each.Name, LeastTime.Drawn(each.Nanoseconds.Estimate), LeastTime.Drawn(each.Nanoseconds.Low), LeastTime.Drawn(each.Nanoseconds.High),
            [.. each.Rounds.Select(round => LeastTime.Drawn(round.Nanoseconds))], LeastTime.Text(each.Nanoseconds.Estimate)),
    ]);

    private static Palette PaletteOf(ImmutableArray<PrimitiveCost> primitives) => Palette.InOrder(primitives.Select(each => each.Name));

    private static ChartTable Costs(ImmutableArray<PrimitiveCost> operations) => new(
        [new("Primitive"), new("Operations in a row", true), new("Cost of one", true), new("At least", true), new("At most", true), new("Rounds", true)],
        [.. operations.OrderBy(each => each.Nanoseconds.Estimate).Select(each => ImmutableArray.Create(
            PrimitiveWords.Of(each.Name), Numbers.Text(each.Operations), LeastTime.Text(each.Nanoseconds.Estimate), LeastTime.Text(each.Nanoseconds.Low),
            LeastTime.Text(each.Nanoseconds.High), Numbers.Text(each.Rounds.Length)))]);

    private static ChartTable Delivered(ImmutableArray<PrimitiveCost> timers) => new(
        [
            new("Timer"), new("Requested", true), new("Delivered", true), new("At least", true), new("At most", true), new("Later than requested", true),
            new("Rounds", true),
        ],
        [.. timers.Select(each => ImmutableArray.Create(
            PrimitiveWords.Of(each.Name), Durations.Text(each.RequestedNanoseconds!.Value), Durations.Text(each.Nanoseconds.Estimate),
            Durations.Text(each.Nanoseconds.Low), Durations.Text(each.Nanoseconds.High), Late(each.Late!.Value.Estimate), Numbers.Text(each.Rounds.Length)))]);

    private static string Late(double nanoseconds) => nanoseconds < 0 ? $"{Durations.Text(-nanoseconds)} earlier" : Durations.Text(nanoseconds);
}
