namespace Architecture.Tests;

/// <summary>The rooms of a program or a library.</summary>
/// <param name="Folder">Where they are, from the repository's root.</param>
/// <param name="Space">The namespace around them.</param>
/// <param name="Lines">Each a room, a colon, and the rooms it uses.</param>
internal sealed record Floorplan(string Folder, string Space, IReadOnlyList<string> Lines)
{
    /// <summary>In the order of the lines.</summary>
    public IReadOnlyList<string> Rooms => [.. Lines.Select(line => line.Split(':')[0])];

    /// <summary>The arrows as written, from a room to one that it uses.</summary>
    public IEnumerable<(string From, string To)> Arrows => Lines.Select(line => line.Split(':')).SelectMany(
        line => line[1].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries), (line, to) => (line[0], to));

    /// <summary>Whether a room may use another: along the arrows.</summary>
    public bool Allows(string from, string to) => Arrows.Where(arrow => arrow.From == from).Any(arrow => arrow.To == to || Allows(arrow.To, to));

    /// <summary>The room of a type, or <c>null</c> for one that is in none: <c>Program</c>, what the compiler makes, and other people's.</summary>
    public string? RoomOf(string type) => type.Split('.') is [var space, var room, _, ..] && space == Space ? room : null;
}
