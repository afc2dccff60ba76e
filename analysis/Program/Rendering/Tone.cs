namespace Analysis.Rendering;

/// <summary>What a colour is for; the theme says what it looks like.</summary>
public enum Role
{
    /// <summary>The page.</summary>
    Paper,

    /// <summary>Text.</summary>
    Ink,

    /// <summary>Text that stands back.</summary>
    Mute,

    /// <summary>The ground of what has no winner.</summary>
    Open,

    /// <summary>Ranges that are pointed out.</summary>
    Zone,

    /// <summary>Lines of the grid.</summary>
    Grid,

    /// <summary>Lines of the axes.</summary>
    Axis,

    /// <summary>Lines that are not measured, such as the ideal.</summary>
    Line,

    /// <summary>What parts a thing from what is behind it: the page's colour as a line.</summary>
    Edge,

    /// <summary>A model's colour on the page.</summary>
    Model,

    /// <summary>A model's colour as a block that carries text: the same on light and dark pages.</summary>
    Block,

    /// <summary>Text on such a block.</summary>
    OnBlock,
}

/// <summary>A colour by what it is for.</summary>
/// <param name="Hue">Index into <see cref="Charts.Palette.Hues"/> for the roles that belong to a model; 0 for the others.</param>
public readonly record struct Tone(Role Role, int Hue = 0)
{
    public static implicit operator Tone(Role role) => new(role);
}
