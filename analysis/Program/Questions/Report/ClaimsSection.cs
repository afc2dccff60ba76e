using System.Collections.Immutable;
using Analysis.Charts;
using Analysis.Page;

namespace Analysis.Questions.Report;

/// <summary>What people say of concurrency, and what <c>bench claims</c> has seen of it.</summary>
public static class ClaimsSection
{
    public static Section Of(ClaimsFile claims) => new("Claims, checked",
    [
        new Paragraph(Sentence.Of(
            $"Measured in {Numbers.Counted(claims.Rounds, "round")} on {claims.Machine.Cpu ?? "an unknown CPU"}, "
                + $"{Numbers.Counted(claims.Machine.LogicalCores, "core")}, "
                + $"{string.Join(" and ", [claims.Runtime.Version, .. claims.References.Select(each => each.ToString())])}. A figure is the median of the "
                + $"rounds, in brackets what holds it with 95% confidence. A claim is undecided where the machine did not show enough.")),
        new TableBlock("Claims", new ChartTable(
            [new("Claim"), new("Of"), new("Verdict"), new("Because"), new("Figures")],
            [.. claims.Findings.Select(Row)])),
    ]);

    private static ImmutableArray<string> Row(ClaimFinding finding) =>
    [
        finding.Text, finding.Subject, finding.Verdict, finding.Remedy is { } remedy ? $"{finding.Why} {remedy}" : finding.Why,
        string.Join("; ", finding.Figures.Select(each => $"{each.Name}: {ClaimFigures.Text(each)}")),
    ];
}
