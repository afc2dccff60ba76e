using System.Collections.Frozen;

namespace Analysis.Reading.Numbers;

/// <summary>A cell with a number and perhaps a unit.</summary>
/// <param name="Value">In the smallest unit; <c>null</c> when the cell says that there is none.</param>
/// <param name="UnitKnown">False when neither the cell nor the header has a unit.</param>
internal readonly record struct Quantity(double? Value, bool UnitKnown)
{
    /// <summary>Up to here a decimal number holds all the digits that BenchmarkDotNet writes.</summary>
    private const double DecimalDigits = 1e24;

    /// <param name="cell">Such as <c>1,234.5 us</c>.</param>
    /// <param name="headerUnit">The unit in the header, or <c>null</c>.</param>
    /// <param name="units">The units that fit the column.</param>
    /// <param name="quantity">What the cell says.</param>
    /// <returns>False when the cell is neither a quantity nor missing.</returns>
    public static bool TryParse(string cell, NumberMarks marks, string? headerUnit, FrozenDictionary<string, double> units, out Quantity quantity)
    {
        quantity = new Quantity(null, true);
        if (MissingValue.Is(cell)) return true;
        var (number, own) = UnitText.OfCell(cell);
        var unit = own.Length > 0 ? own : headerUnit;
        var factor = 1.0;
        if (unit is not null && !units.TryGetValue(unit, out factor)) return false;
        if (!marks.TryParse(number, out var value) || !double.IsFinite(value * factor)) return false;
        quantity = new Quantity(Scaled(value, factor), unit is not null);
        return true;
    }

    /// <summary>Exactly what is written, times the factor: 153.3 us is 153300 ns and not a little less.</summary>
    public static double Scaled(double value, double factor) =>
        Math.Abs(value * factor) < DecimalDigits ? (double)((decimal)value * (decimal)factor) : value * factor;
}
