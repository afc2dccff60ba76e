using Analysis.Verdicts.RunToRun;

namespace Analysis.Words;

/// <summary>What is compared from version to version, for people: a time, or how many times the baseline's it is.</summary>
public static class LevelWords
{
    /// <summary><c>1.2 ms</c>, <c>0.52×</c>.</summary>
    /// <param name="level">ns, or times the baseline's.</param>
    public static string Of(double level, Yardstick yardstick) => yardstick == Yardstick.Makespan ? Durations.Text(level) : Multiples.Exact(level);
}
