using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Bench.Laps;

namespace Bench.Reference;

/// <summary>What the reference's script says of a case, a line of JSON.</summary>
/// <param name="Case">Its place in the launch script, from 0.</param>
/// <param name="Checksum">Of its first batch, decimal.</param>
/// <param name="Batches">All that ran.</param>
/// <param name="Differing">How many of them had another checksum than the first.</param>
/// <param name="First">The first batch's time, ns.</param>
/// <param name="Laps">For each lap its number, its batches and their time, ns.</param>
/// <param name="Cpu">CPU time per batch, ns, or <c>null</c> where other processes do the work.</param>
/// <param name="Failure">Why it failed, or <c>null</c>.</param>
internal sealed record ReferenceLine(
    int Case, string Checksum, long Batches, long Differing, long First, ImmutableArray<ImmutableArray<long>> Laps, double? Cpu, string? Failure)
{
    /// <summary>Names as Python's script writes them; anything else in a line is nonsense.</summary>
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        NumberHandling = JsonNumberHandling.Strict,
    };

    /// <summary>One line per case and one that says how many there were.</summary>
    /// <returns><c>null</c> when it is anything else.</returns>
    public static ImmutableArray<ReferenceLine>? Parse(ImmutableArray<string> lines, int cases)
    {
        if (lines.Length != cases + 1) return null;
        try
        {
            if (JsonSerializer.Deserialize<End>(lines[^1], Json)?.Count != cases) return null;
            ImmutableArray<ReferenceLine> parsed = [.. lines[..^1].Select(line => JsonSerializer.Deserialize<ReferenceLine>(line, Json)!)];
            return parsed.All(line => line is not null && line.IsSound) && parsed.Select(line => line.Case).Order().SequenceEqual(Enumerable.Range(0, cases))
                ? parsed
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>As the launches of .NET's models tell it; a wrong checksum is the case's failure.</summary>
    public CaseRecord Judge(ScriptedCase scripted, ulong expected)
    {
        var failure = Failure is not null ? $"failed: {Failure}" : WrongChecksum(expected);
        return failure is null
            ? new CaseRecord(Case, First, [.. Laps.Select(lap => new Lap((int)lap[0], lap[1], lap[2], null))], new CaseCosts(Cpu, null, null, null), null)
            : new CaseRecord(Case, First, [], null, FormattableString.Invariant(
                $"{scripted.Model} in {scripted.Suite} TaskCount={scripted.TaskCount} Grain={scripted.Grain} {failure}").ReplaceLineEndings(" "));
    }

    private bool IsSound => Batches >= 0 && Differing >= 0 && First >= 0 && Cpu is null or >= 0 && !Laps.IsDefault
        && Laps.All(lap => lap is [> 0 and <= int.MaxValue, > 0, > 0]) && (Failure is not null || !Laps.IsEmpty);

    private string? WrongChecksum(ulong expected)
    {
        var isFirst = ulong.TryParse(Checksum, NumberStyles.None, CultureInfo.InvariantCulture, out var checksum) && checksum == expected;
        if (isFirst && Differing == 0) return null;
        var wrong = isFirst ? Differing : Batches - Differing;
        return string.Create(CultureInfo.InvariantCulture,
            $"wrong checksum: expected {expected}, got {(isFirst ? "others" : Checksum)} (in {wrong} of {Batches} batches)");
    }

    private sealed record End([property: JsonPropertyName("end")] int Count);
}
