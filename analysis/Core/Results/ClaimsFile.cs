using System.Collections.Immutable;
using System.Text.Json;

namespace Analysis.Results;

/// <summary>The content of <c>claims.json</c>: what people say of concurrency, and what was seen of it on a machine.</summary>
public sealed record ClaimsFile
{
    /// <summary>Names of the files, in a folder of their own or in a run's.</summary>
    public const string JsonName = "claims.json", CsvName = "claims.csv";

    public int SchemaVersion { get; init; } = 1;

    public required DateTimeOffset StartedUtc { get; init; }
    public required DateTimeOffset FinishedUtc { get; init; }

    /// <summary>How often everything was measured, in an order of its own each time.</summary>
    public required int Rounds { get; init; }

    public required int Seed { get; init; }
    public required MachineInfo Machine { get; init; }
    public required RuntimeInfo Runtime { get; init; }
    public ImmutableArray<ReferenceInfo> References { get; init; } = [];
    public required ImmutableArray<ClaimFinding> Findings { get; init; }

    /// <summary>Whether nothing is missing or <c>null</c> that is always written.</summary>
    private bool IsWhole => this is { Machine: not null, Runtime.Version: not null, Findings.IsDefault: false, References.IsDefault: false }
        && References.All(each => each is not null) && Findings.All(IsWholeFinding);

    /// <summary>What a folder holds.</summary>
    /// <returns><c>null</c> when it holds none.</returns>
    /// <exception cref="InputException">The file is damaged.</exception>
    public static ClaimsFile? In(string folder)
    {
        var file = Path.Combine(folder, JsonName);
        if (!File.Exists(file)) return null;
        try
        {
            using var stream = InputFile.Open(file);
            if (stream.Length > Limits.RunInfoBytes) throw new InputException($"{file}: {stream.Length} bytes, expected {Limits.RunInfoBytes} at most");
            return JsonSerializer.Deserialize<ClaimsFile>(stream, RunInfo.Json) is { } claims && claims.IsWhole
                ? claims
                : throw new InputException($"{file}: not what bench claims writes; measure again, or delete it");
        }
        catch (Exception fault) when (fault is JsonException or NotSupportedException or ArgumentException or FormatException)
        {
            throw new InputException($"{file}: not what bench claims writes ({fault.Message.ReplaceLineEndings(" ")}); measure again, or delete it", fault);
        }
    }

    private static bool IsWholeFinding(ClaimFinding finding) =>
        finding is { Claim: not null, Text: not null, Subject: not null, Verdict: not null, Why: not null, Figures.IsDefault: false }
        && finding.Figures.All(figure => figure is { Name: not null, Unit: not null });
}

/// <summary>What was seen of a claim, of one runtime or one side of it.</summary>
/// <param name="Claim">A key that never changes.</param>
/// <param name="Text">The claim, for people.</param>
/// <param name="Subject">Of whom: a runtime, or what the claim is split into.</param>
/// <param name="Verdict">One of <see cref="ClaimVerdict"/>.</param>
/// <param name="Why">What the verdict rests on, a sentence.</param>
/// <param name="Remedy">What to do about an undecided one, or <c>null</c>.</param>
public sealed record ClaimFinding(
    string Claim, string Text, string Subject, string Verdict, string Why, string? Remedy, ImmutableArray<ClaimFigure> Figures);

/// <summary>The median of a figure over the rounds, with an interval that holds the true median with 95% confidence; below six rounds with less.</summary>
/// <param name="Name">For people.</param>
/// <param name="Unit">One of <see cref="ClaimUnit"/>.</param>
public sealed record ClaimFigure(string Name, double Low, double Median, double High, string Unit);

/// <summary>Words in <see cref="ClaimFinding.Verdict"/>.</summary>
public static class ClaimVerdict
{
    public const string Holds = "holds", DoesNotHold = "does not hold", Undecided = "undecided";
}

/// <summary>Words in <see cref="ClaimFigure.Unit"/>.</summary>
public static class ClaimUnit
{
    /// <summary>A ratio of two times, above 1 when the second is shorter.</summary>
    public const string Ratio = "ratio";

    public const string Nanoseconds = "ns", Bytes = "bytes";

    /// <summary>From 0 to 1.</summary>
    public const string Share = "share";
}
