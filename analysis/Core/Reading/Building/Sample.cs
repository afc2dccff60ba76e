namespace Analysis.Reading.Building;

/// <summary>One warm iteration: where it stands in its round, and its time per operation.</summary>
internal readonly record struct Sample(int Launch, int Iteration, double Nanoseconds) : IComparable<Sample>
{
    public int CompareTo(Sample other) => (Launch, Iteration).CompareTo((other.Launch, other.Iteration));
}
