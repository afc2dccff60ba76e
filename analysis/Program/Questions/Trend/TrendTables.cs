using System.Collections.Immutable;
using Analysis.Charts;

namespace Analysis.Questions.Trend;

/// <summary>The tables of a trend.</summary>
public static class TrendTables
{
    /// <summary>A row per change: of the cases in their order, the newest first.</summary>
    public static ChartTable Changes(TrendContent content) => new(
        [new("Case"), new("Since", true), new("Before", true), new("Then", true), new("Change"), new("By chance", true), new("Decided")],
        [
            .. content.Changed.SelectMany(each => each.Changes.Reverse().Select(change => ImmutableArray.Create(
                CellLabel.WithModel(each.Cell, each.Model), content.History.Versions[change.Version].Label,
                    LevelWords.Of(change.Before, content.History.Yardstick), LevelWords.Of(change.After, content.History.Yardstick),
                ChangeWords.Of(change.Ratio), change.Chance is { } chance ? Percent.Exact(chance) : "", TrendAnswer.Kind(change)))),
        ]);

    /// <summary>A row per version.</summary>
    public static ChartTable Versions(TrendContent content) => new(
        [new("Version"), new("Measured or committed", true), new("Run"), new("Cases", true), new("Changes", true)],
        [
            .. content.History.Versions.Select((version, i) => ImmutableArray.Create(
                version.Label,
                    version.Time?.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", System.Globalization.CultureInfo.InvariantCulture) ?? "", version.Run.Name,
                Numbers.Text(content.History.Cases.Count(each => each.Times[i] is not null)),
                Numbers.Text(content.Changed.SelectMany(each => each.Changes).Count(change => change.Version == i)))),
        ]);
}
