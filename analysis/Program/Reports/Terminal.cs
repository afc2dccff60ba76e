using Spectre.Console;

namespace Analysis.Reports;

/// <summary>A console for tables and colours on any writer.</summary>
public static class Terminal
{
    /// <summary>Wide enough that no line of a file or a log is broken.</summary>
    private const int WidthWithoutTerminal = 200;

    /// <summary>Colours and the window's width on a terminal; plain text and wide lines elsewhere.</summary>
    public static IAnsiConsole On(TextWriter output)
    {
        var target = new AnsiConsoleOutput(output);
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = target,
            Ansi = target.IsTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = target.IsTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
        });
        if (!target.IsTerminal) console.Profile.Width = WidthWithoutTerminal;
        return console;
    }
}
