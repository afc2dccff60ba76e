using Bench.Rounds;
using Spectre.Console;

namespace Bench.Screen;

/// <summary>The screen that fits where the output goes.</summary>
public static class RunScreen
{
    /// <param name="output">Standard output.</param>
    /// <param name="error">Gets a line per failed case.</param>
    public static IRunScreen For(TextWriter output, TextWriter error) =>
        Console.IsOutputRedirected || !AnsiConsole.Profile.Capabilities.Interactive
            ? new PlainScreen(output, error, TimeProvider.System)
            : new LiveScreen(AnsiConsole.Console, error);
}
