using System.Collections.Immutable;

namespace Analysis.Rendering.Layout;

/// <summary>Collects what has been placed, one mark after the other; texts get cleaned.</summary>
public sealed class Sheet
{
    private readonly Stack<(string? Tip, Box? Clip, string? Model,
        ImmutableArray<Mark>.Builder Marks)> open = new([(null, null, null, ImmutableArray.CreateBuilder<Mark>())]);

    public void Line(double x1, double y1, double x2, double y2, Stroke stroke) => Add(new LineMark(new Point(x1, y1), new Point(x2, y2), stroke));

    public void Rectangle(Box box, Tone? fill, Stroke? stroke = null, double radius = 0, double opacity = 1) =>
        Add(new RectangleMark(box, fill, stroke, radius, opacity));

    public void Circle(double x, double y, double radius, Tone fill, Stroke? stroke = null) => Add(new CircleMark(new Point(x, y), radius, fill, stroke));

    public void Text(
        double x, double y, string text, Tone? tone = null, Anchor anchor = Anchor.Start, double size = 12, bool bold = false, bool upright = false,
        bool halo = false) =>
        Add(new TextMark(new Point(x, y), Markup.Clean(text), tone ?? Role.Ink, anchor, size, bold, upright, halo));

    public void Add(Mark mark) => open.Peek().Marks.Add(mark);

    /// <summary>Begins marks that belong together.</summary>
    /// <param name="tip">What they say in words.</param>
    /// <param name="clip">What they are cut to.</param>
    /// <param name="model">Whose they are.</param>
    public void OpenGroup(string? tip = null, Box? clip = null, string? model = null) =>
        open.Push((tip is null ? null : Markup.Clean(tip), clip, model is null ? null : Markup.Clean(model), ImmutableArray.CreateBuilder<Mark>()));

    public void CloseGroup()
    {
        var (tip, clip, model, marks) = open.Pop();
        if (marks.Count > 0) Add(new GroupMark(tip, clip, marks.ToImmutable(), model));
    }

    /// <summary>Everything placed so far.</summary>
    public ImmutableArray<Mark> Marks() => open.Single().Marks.ToImmutable();
}
