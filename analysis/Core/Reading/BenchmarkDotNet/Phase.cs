namespace Analysis.Reading.BenchmarkDotNet;

/// <summary>What an iteration was for, in the words of all versions.</summary>
internal enum Phase
{
    /// <summary>A word that no version writes.</summary>
    Unknown,

    /// <summary>Pilot, warmup, and whatever says nothing of the benchmark's time.</summary>
    Other,

    /// <summary>The benchmark's first call in a fresh process.</summary>
    Cold,

    /// <summary>The empty method, which is subtracted.</summary>
    Overhead,

    /// <summary>The benchmark, warm, with the overhead in it.</summary>
    Actual,

    /// <summary>What BenchmarkDotNet makes of the actual ones: overhead subtracted, outliers perhaps removed.</summary>
    Result,
}

/// <summary>The words.</summary>
internal static class PhaseName
{
    /// <summary>Whether it is a mode that stands beside a stage.</summary>
    public static bool IsMode(ReadOnlySpan<byte> mode) =>
        mode.SequenceEqual("Workload"u8) || mode.SequenceEqual("Overhead"u8) || mode.SequenceEqual("Unknown"u8);

    /// <summary>Whether it may be a stage of a version to come: one word, and none of the known ones cut off.</summary>
    public static bool IsNewStage(ReadOnlySpan<byte> stage)
    {
        if (stage.Length < 3 || !char.IsAsciiLetterUpper((char)stage[0])) return false;
        foreach (var letter in stage[1..])
        {
            if (!char.IsAsciiLetter((char)letter)) return false;
        }
        return !"Actual"u8.StartsWith(stage) && !"Result"u8.StartsWith(stage) && !"Jitting"u8.StartsWith(stage)
            && !"Warmup"u8.StartsWith(stage) && !"Pilot"u8.StartsWith(stage);
    }

    /// <summary>From version 0.11.2 on: a mode and a stage.</summary>
    public static Phase Of(ReadOnlySpan<byte> mode, ReadOnlySpan<byte> stage)
    {
        var workload = mode.SequenceEqual("Workload"u8);
        if (!workload && !mode.SequenceEqual("Overhead"u8)) return mode.SequenceEqual("Unknown"u8) ? Phase.Other : Phase.Unknown;
        if (stage.SequenceEqual("Actual"u8)) return workload ? Phase.Actual : Phase.Overhead;
        if (stage.SequenceEqual("Result"u8)) return workload ? Phase.Result : Phase.Other;
        if (stage.SequenceEqual("Jitting"u8)) return workload ? Phase.Cold : Phase.Other;
        return stage.SequenceEqual("Pilot"u8) || stage.SequenceEqual("Warmup"u8) || stage.SequenceEqual("Extra"u8) || stage.SequenceEqual("Unknown"u8)
            ? Phase.Other
            : Phase.Unknown;
    }

    /// <summary>Before: a mode that says both.</summary>
    public static Phase Of(ReadOnlySpan<byte> mode) =>
        mode.SequenceEqual("MainTarget"u8) ? Phase.Actual
        : mode.SequenceEqual("Result"u8) ? Phase.Result
        : mode.SequenceEqual("IdleTarget"u8) ? Phase.Overhead
        : mode.SequenceEqual("Pilot"u8) || mode.SequenceEqual("IdleWarmup"u8) || mode.SequenceEqual("MainWarmup"u8)
            || mode.SequenceEqual("Jitting"u8) || mode.SequenceEqual("Unknown"u8) ? Phase.Other
        : Phase.Unknown;
}
