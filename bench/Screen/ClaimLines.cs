using System.Globalization;
using Analysis.Figures;

namespace Bench.Screen;

/// <summary>What was seen of the claims, as lines for people. Pure.</summary>
public static class ClaimLines
{
    public static IEnumerable<string> Of(ClaimsFile claims)
    {
        foreach (var claim in claims.Findings.GroupBy(finding => finding.Claim))
        {
            yield return "";
            yield return $"\"{claim.First().Text}\"";
            foreach (var finding in claim)
            {
                yield return $"  {finding.Verdict.ToUpperInvariant()}  {finding.Subject}. {finding.Why}";
                foreach (var figure in finding.Figures) yield return $"      {figure.Name}: {ClaimFigures.Text(figure)}";
                if (finding.Remedy is { } remedy) yield return $"      {remedy}";
            }
        }
        yield return "";
        yield return string.Create(CultureInfo.InvariantCulture,
            $"{claims.Machine.Cpu ?? "an unknown CPU"}, {claims.Machine.LogicalCores} cores, {claims.Machine.OperatingSystem ?? "an unknown system"}; "
                + $"{string.Join("; ", [claims.Runtime.Version, .. claims.References.Select(each => each.ToString())])}");
        yield return string.Create(CultureInfo.InvariantCulture,
            $"{Numbers.Counted(claims.Rounds, "round")} in {Durations.Text(claims.FinishedUtc - claims.StartedUtc)}, seed {claims.Seed}. A figure is the "
                + $"median of the rounds; in brackets what holds it with 95% confidence.");
    }
}
