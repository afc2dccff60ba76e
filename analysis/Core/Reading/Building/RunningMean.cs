namespace Analysis.Reading.Building;

/// <summary>A mean of what was given; <c>null</c> when nothing was. Equal values give exactly that value.</summary>
internal struct RunningMean
{
    private int count;
    private double mean;

    public readonly double? Value => count == 0 ? null : mean;

    public void Add(double value)
    {
        count++;
        mean += (value - mean) / count;
    }
}
