namespace Bench.Machines;

/// <summary>Which state of the sources is measured.</summary>
internal static class Commit
{
    /// <returns>The short commit, or <c>null</c> outside a clone or without git.</returns>
    public static string? Short(string folder) =>
        OtherSystem.Answer("git", "-C", folder, "rev-parse", "--short=7", "HEAD") is { } commit && commit.All(char.IsAsciiHexDigit) ? commit : null;
}
