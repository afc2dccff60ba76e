using System.CommandLine;
using Analysis.Formats;
using Analysis.Rendering;

namespace Analysis.Commands;

/// <summary>Where a verb writes its files.</summary>
internal sealed class OutputFolder
{
    private readonly Option<string?> output;
    private readonly Option<string> theme = new("--theme")
    {
        Description = "Of the PNG files: light or dark.",
        HelpName = "THEME",
        DefaultValueFactory = _ => "light",
    };

    private readonly Option<bool> all = new("--all-pictures") { Description = "Write PNG files of all charts, not of maps and speedups alone." };

    /// <param name="command">The verb that writes.</param>
    /// <param name="usual">Where it writes otherwise, for the help.</param>
    public OutputFolder(Command command, string usual)
    {
        output = new Option<string?>("--output", "-o") { Description = $"The folder to write to; {usual} otherwise.", HelpName = "DIR" };
        command.Options.Add(output);
        theme.AcceptOnlyFromAmong("light", "dark");
        command.Options.Add(theme);
        command.Options.Add(all);
    }

    /// <summary>The folder, made and tried out, so that nothing is worked out in vain.</summary>
    /// <param name="parsed">The parsed command line.</param>
    /// <param name="usual">The folder when none was asked for.</param>
    public string Prepare(ParseResult parsed, string usual)
    {
        var folder = parsed.GetValue(output) ?? usual;
        Writing(folder, () =>
        {
            Directory.CreateDirectory(folder);
            var trial = Path.Combine(folder, Path.GetRandomFileName());
            File.WriteAllBytes(trial, []);
            File.Delete(trial);
        });
        return folder;
    }

    /// <summary>Which PNG files there will be.</summary>
    public Pictures Pictures(ParseResult parsed) => new(parsed.GetValue(theme) == "dark" ? Theme.Dark : Theme.Light, parsed.GetValue(all));

    /// <summary>Does what writes, and says in one line why it cannot be written.</summary>
    /// <param name="where">The folder or file.</param>
    /// <param name="write">What writes.</param>
    /// <param name="option">What names another place.</param>
    public static void Writing(string where, Action write, string option = "--output DIR")
    {
        try
        {
            write();
        }
        catch (Exception reason) when (
            reason is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException { ParamName: "path" })
        {
            throw new UsageException($"cannot write to '{where}': {reason.Message} Choose another place with {option}.", reason);
        }
    }
}
