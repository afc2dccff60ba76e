using System.Collections.Immutable;

namespace Bench.Claims;

/// <summary>A verdict on a claim, or on a side of it.</summary>
/// <param name="Side">What of the claim, or <c>null</c> for all of it.</param>
/// <param name="Verdict">One of <see cref="ClaimVerdict"/>.</param>
/// <param name="Why">What the verdict rests on, a sentence.</param>
/// <param name="Remedy">What to do about an undecided one, or <c>null</c>.</param>
public sealed record Finding(string? Side, string Verdict, string Why, string? Remedy, ImmutableArray<ClaimFigure> Figures)
{
    public static Finding Holds(string why, params ClaimFigure?[] figures) => Of(ClaimVerdict.Holds, why, null, figures);

    public static Finding DoesNotHold(string why, params ClaimFigure?[] figures) => Of(ClaimVerdict.DoesNotHold, why, null, figures);

    public static Finding Undecided(string why, string remedy, params ClaimFigure?[] figures) => Of(ClaimVerdict.Undecided, why, remedy, figures);

    private static Finding Of(string verdict, string why, string? remedy, ClaimFigure?[] figures) =>
        new(null, verdict, why, remedy, [.. figures.OfType<ClaimFigure>()]);
}
