using System.Collections.Immutable;
using Analysis.Charts;
using Analysis.Page;
using Analysis.Verdicts.Fleets;

namespace Analysis.Questions.Compare;

/// <summary>What many machines say together.</summary>
internal static class FleetSection
{
    /// <summary>Empty for few machines, which stand side by side instead.</summary>
    public static ImmutableArray<Section> Of(CompareContent content)
    {
        if (content.Fleet is not { } fleet) return [];
        var matrix = FleetMatrix.Of(content.Comparison, fleet, content.Models);
        return
        [
            new Section("What machines have in common",
            [
                .. Told(fleet),
                new TableBlock("Kinds of machines, numbered from the top", FleetMatrix.Groups(fleet)),
                new ChartBlock(matrix),
            ]),
        ];
    }

    /// <summary>In short, for a console.</summary>
    public static IEnumerable<Block> Brief(CompareContent content) => content.Fleet is not { } fleet ? [] :
    [
        .. Told(fleet),
        new TableBlock("Kinds of machines", FleetMatrix.Groups(fleet)),
        .. fleet.Groups.Length > ComparedGroup.FewRuns ? ImmutableArray<Block>.Empty
            : [new TableBlock("Winners by kind", FleetMatrix.Of(content.Comparison, fleet, content.Models).Table)],
    ];

    private static IEnumerable<Block> Told(Fleet fleet)
    {
        if (FleetWords.Explanations(fleet) is { IsEmpty: false } explained)
            yield return new Points(Sentence.Of("What explains who wins:"), explained);
        if (FleetWords.Outliers(fleet) is { IsEmpty: false } outliers)
            yield return new Points(Sentence.Of("Machines unlike those like them:"), outliers);
    }
}
