using Analysis.Page;
using Analysis.Verdicts;

namespace Analysis.Questions.Report;

/// <summary>How to read a report, on every report.</summary>
public static class ReadingGuide
{
    public static Section Of(ReportContent content)
    {
        var rule = content.Runs.IsEmpty ? new Rule() : content.Runs[0].Rule;
        var evidence = content.Runs.SelectMany(run => run.Cells).Select(cell => cell.Evidence).ToHashSet();
        var margin = Percent.Exact(rule.Margin);
        var rate = Percent.Exact(rule.FalseWinnerRate);
        var points = new List<Sentence>
        {
            Say("Speedup", " is the baseline's time divided by the model's: above 1 is faster, always in this direction."),
            Say("Winner",
                $": its whole interval against every other model lies above 1. With rounds, the chance of any false winner in a cell is held below {rate}."),
            Say("Tie", $": the models' intervals against each other lie inside ±{margin}, and every other model is slower."),
            Say("Undecided", ": none of these; more rounds are what helps. It does not mean that the models are the same."),
        };
        if (evidence.Contains(Evidence.Rounds))
            points.Add(Say("Interval", ": from whole rounds, each in a fresh process, never from the iterations of one process."));
        if (evidence.Overlaps([Evidence.OneRound, Evidence.Summary]))
        {
            points.Add(Say("Weak evidence",
                ": the iterations of one process, or a summary of them. The next process may differ by more than they show, "
                + "and the chance of a false winner is not known."));
        }
        return new Section("How to read this", [new Points(Sentence.Of("What the words mean:"), [.. points])]);
    }

    private static Sentence Say(string word, string meaning) => new([new Phrase(word, Strong: true), new Phrase(meaning)]);
}
