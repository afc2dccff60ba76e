using System.Globalization;
using Analysis.Questions.Report;
using Analysis.Verdicts;

namespace Analysis.Tests.Questions.Report;

/// <summary>The sentences and <c>verdicts.csv</c>, both read back as text, say the same.</summary>
public sealed class AnswerAgreesWithVerdictsTests
{
    [Theory]
    [InlineData(12, 0.015)]
    [InlineData(12, 0.06)]
    [InlineData(9, 0.03)]
    [InlineData(5, 0.02)]
    [InlineData(3, 0.05)]
    [InlineData(2, 0.01)]
    public void Every_row_is_covered_by_exactly_one_clause_that_says_the_same(int rounds, double noise)
    {
        for (var seed = 1; seed <= 5; seed++) Compare(MadeUpRun.Judged(rounds, seed, noise));
    }

    private static void Compare(JudgedRun judged)
    {
        var content = new ReportContent([judged]);
        var csv = VerdictsCsv.Of(content);
        var parts = Answer.Of(judged).Parts;
        var checkedCells = 0;
        foreach (var row in Rows(csv))
        {
            var part = parts.Single(each => each.Title == (row["Workload"] == "Sleep" ? "I/O-bound sleeping" : "CPU-bound squaring"));
            var claims = part.Sentences.SelectMany(sentence => SentenceReader.Claims(sentence.ToString()))
                .Where(claim => claim.Covers(Number(row["TaskCount"]), Number(row["Grain"]))).ToArray();
            var claim = Assert.Single(claims);
            Assert.Equal(row["Outcome"], claim.Outcome);
            CompareModels(row, claim);
            CompareNumbers(row, claim);
            checkedCells++;
        }
        Assert.Equal(judged.Cells.Sum(cell => cell.Models.Length), checkedCells);
    }

    private static void CompareModels(Dictionary<string, string> row, SentenceReader.Claim claim)
    {
        var best = row["Best"].Split("; ").ToHashSet();
        // Neighbouring undecided cells share a clause, which names the candidates of all of them and of some.
        if (claim.Outcome == "Undecided") Assert.Subset(best, claim.Everywhere.ToHashSet());
        if (claim.Outcome == "Undecided" && claim.NamesAll) Assert.Superset(best, claim.Models.ToHashSet());
        else if (claim.NamesAll) Assert.Equal(best, [.. claim.Models]);
        else if (claim.Outcome != "Undecided") Assert.Subset(best, claim.Models.ToHashSet());
        var standing = claim.Outcome switch { "Winner" => "Best", "Tie" => "Equivalent", _ => "Inconclusive" };
        if (best.Contains(row["Model"])) Assert.Equal(standing, row["Standing"]);
    }

    private static void CompareNumbers(Dictionary<string, string> row, SentenceReader.Claim claim)
    {
        if (claim.Lead is { } lead) Assert.True(lead.Holds(Number(row["Lead"])), $"{lead} {row["Lead"]}");
        if (claim.AtMost is { } limit && row["Model"] == limit.Model)
            Assert.True(1 / Number(row["RatioToBestLow"]) <= limit.Times, $"{limit} {row["RatioToBestLow"]}");
        if (claim.Outcome == "Undecided") CompareUndecided(row, claim);
        if (claim.Outcome == "Undecided" || !row["Best"].Split("; ").Contains(row["Model"]) || row["Model"] == row["Baseline"]) return;
        Assert.True(claim.Speedup is not null || row["Best"].Contains(row["Baseline"], StringComparison.Ordinal), row["Best"]);
        if (claim.Speedup is { } speedup) Assert.True(speedup.Holds(Number(row["Speedup"])), $"{speedup} {row["Speedup"]}");
    }

    /// <summary>A speedup is claimed only where every model that may be best is decided to beat the baseline.</summary>
    private static void CompareUndecided(Dictionary<string, string> row, SentenceReader.Claim claim)
    {
        if (claim.Speedup is not { } speedup || !row["Best"].Split("; ").Contains(row["Model"])) return;
        Assert.Equal("Faster", row["Verdict"]);
        Assert.True(speedup.Holds(Number(row["Speedup"])), $"{speedup} {row["Speedup"]}");
    }

    private static IEnumerable<Dictionary<string, string>> Rows(string csv)
    {
        var lines = csv.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var headings = lines[0].Split(',');
        foreach (var line in lines.Skip(1))
        {
            var cells = line.Split(',').Select(cell => cell.Trim('"')).ToArray();
            yield return headings.Zip(cells).ToDictionary(pair => pair.First, pair => pair.Second);
        }
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
