namespace Analysis.Reading.Suite;

/// <summary>BenchmarkDotNet's stages as this suite records them.</summary>
internal enum Stage
{
    Unknown,

    /// <summary>The first batch of a fresh process: cold.</summary>
    Jitting,
    Pilot,
    Warmup,

    /// <summary>Warm: what verdicts use.</summary>
    Actual,
}

/// <summary>Their names in the file.</summary>
internal static class StageName
{
    public static Stage Of(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("Actual"u8) ? Stage.Actual
        : name.SequenceEqual("Warmup"u8) ? Stage.Warmup
        : name.SequenceEqual("Pilot"u8) ? Stage.Pilot
        : name.SequenceEqual("Jitting"u8) ? Stage.Jitting
        : Stage.Unknown;
}
