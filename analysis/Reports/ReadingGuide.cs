using Analysis.Charts;
using Analysis.Verdicts;

namespace Analysis.Reports;

/// <summary>How to read a report, on every report.</summary>
public static class ReadingGuide
{
    public static Section Section(Rule rule)
    {
        var margin = Numbers.Significant(rule.Margin * 100, 3) + "%";
        var rate = Numbers.Significant(rule.FalseWinnerRate * 100, 3) + "%";
        return new Section("How to read this",
        [
            new Points(Sentence.Of("Words:"),
            [
                Say("Speedup", " is makespan(baseline) / makespan(model): above 1 is faster, always in this direction."),
                Say("Winner", $": its whole interval against every other model lies above 1. The chance of any false winner in a cell is held below {rate}."),
                Say("Tie", $": the models' intervals against each other lie inside ±{margin}, and every other model is slower."),
                Say("Undecided", ": none of these; more rounds are what helps. It does not mean that the models are the same."),
                Say("Interval", ": from whole rounds, each in a fresh process, never from iterations of one process."),
            ]),
        ]);
    }

    private static Sentence Say(string word, string meaning) => new([new Phrase(word, Strong: true), new Phrase(meaning)]);
}
