using System.Collections.Immutable;
using Analysis.Histories;

namespace Analysis.Questions.Trend;

/// <summary>What is said about a history.</summary>
/// <param name="History">With its changes.</param>
/// <param name="Newest">Within how many of the newest versions a regression counts; <c>null</c> for all.</param>
public sealed record TrendContent(JudgedHistory History, int? Newest = null)
{
    /// <summary>Cases whose newest change is a regression.</summary>
    public ImmutableArray<CaseHistory> Regressions { get; } = History.Regressions(Newest);

    public ImmutableArray<CaseHistory> Changed => [.. History.Cases.Where(each => !each.Changes.IsEmpty)];

    public ImmutableArray<CaseHistory> Unchanged => [.. History.Cases.Where(each => each.Changes.IsEmpty)];
}
