using System.Collections.Immutable;

namespace Analysis.Words;

/// <summary>Text, some of it stressed. Plain text: whoever writes it escapes it.</summary>
public sealed record Sentence(ImmutableArray<Phrase> Phrases)
{
    public static Sentence Of(string text) => new([new Phrase(text)]);

    /// <summary>A name that is stressed.</summary>
    public static Sentence Strong(string name) => new([new Phrase(name, Strong: true)]);

    public static Sentence operator +(Sentence left, Sentence right) => new([.. left.Phrases, .. right.Phrases]);

    public static Sentence operator +(Sentence left, string text) => left + Of(text);

    /// <summary>The sentence with its first letter in upper case; a name that comes first stays as it is.</summary>
    public Sentence Capitalised()
    {
        var first = Phrases.TakeWhile(phrase => phrase.Text.Length == 0).Count();
        return first < Phrases.Length && !Phrases[first].Strong
            ? new Sentence(Phrases.SetItem(first, new Phrase(char.ToUpperInvariant(Phrases[first].Text[0]) + Phrases[first].Text[1..])))
            : this;
    }

    /// <summary>Text made into a sentence: a capital first, a full stop last.</summary>
    public static string Finished(string text)
    {
        var trimmed = text.Trim();
        if (trimmed.Length == 0) return "";
        return char.ToUpperInvariant(trimmed[0]) + trimmed[1..] + (trimmed[^1] is '.' or '!' or '?' ? "" : ".");
    }

    public override string ToString() => string.Concat(Phrases.Select(phrase => phrase.Text));
}

/// <param name="Strong">Whether it is stressed.</param>
public readonly record struct Phrase(string Text, bool Strong = false);
