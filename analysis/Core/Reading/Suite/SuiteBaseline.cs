using System.Collections.Immutable;

namespace Analysis.Reading.Suite;

/// <summary>What this suite's models are compared with.</summary>
internal static class SuiteBaseline
{
    public const string Model = "Sequential";

    public static string? Of(ImmutableArray<Case> cases) => cases.Any(each => each.Model == Model) ? Model : null;
}
