using Analysis.Formats;
using Analysis.Histories;
using Analysis.Reading;

namespace Analysis.Questions.Trend;

/// <summary><c>trend.csv</c>: a row per case and version that has it. The headings are keys that never change.</summary>
public static class TrendCsv
{
    private static readonly string[] headings =
    [
        "Suite", "Workload", "Configuration", "Parameters", "Model", "Number", "Version", "TimeUtc", "Run", "Nanoseconds", "Low", "High", "Evidence", "Level",
        "Change", "RatioLow", "Ratio", "RatioHigh", "Chance", "Verdict", "IsRegression", "OfBaseline",
    ];

    /// <summary>
    /// The whole file. <c>Level</c> is the time of all versions between two changes, ns; the seven behind it are filled where a change is. With
    /// <c>OfBaseline</c>, times the baseline's, <c>Low</c>, <c>High</c> and <c>Level</c> are of it.
    /// </summary>
    public static string Of(TrendContent content) => Csv.Render(headings, content.History.Cases.SelectMany(each => Rows(each, content.History)));

    private static IEnumerable<IEnumerable<object?>> Rows(CaseHistory @case, JudgedHistory history)
    {
        foreach (var stretch in @case.Stretches)
        {
            for (var i = stretch.From; i < stretch.To; i++)
            {
                if (@case.Times[i] is not { } time) continue;
                var change = @case.Changes.FirstOrDefault(each => each.Version == i);
                yield return
                [
                    @case.Cell.Suite, @case.Cell.Workload, @case.Cell.Configuration, string.Join(' ', @case.Cell.Parameters.Select(Text)), @case.Model,
                    i + 1, history.Versions[i].Label,
                        history.Versions[i].Time?.ToString("O", System.Globalization.CultureInfo.InvariantCulture), history.Versions[i].Run.Name,
                    time.Nanoseconds, time.Low, time.High, time.Evidence, stretch.Level,
                    change is null ? "" : ChangeWords.Signed(change.Ratio.Estimate), change?.Ratio.Low, change?.Ratio.Estimate, change?.Ratio.High,
                        change?.Chance, change?.Verdict,
                    change is null ? "" : change.IsRegression ? "true" : "false", time.OfBaseline,
                ];
            }
        }
    }

    private static string Text(Parameter parameter) =>
        parameter.Unit is null ? $"{parameter.Name}={parameter.Text}" : $"{parameter.Name}={parameter.Text} {parameter.Unit}";
}
