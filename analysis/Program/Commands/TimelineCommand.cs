using System.Collections.Immutable;
using System.CommandLine;
using Analysis.Formats;
using Analysis.Questions.Timelines;

namespace Analysis.Commands;

/// <summary><c>timeline</c>: when did each task run, and where?</summary>
public sealed class TimelineCommand : Verb
{
    private readonly Argument<string[]> paths = new("PATH")
    {
        Description = "Folders that 'bench trace' has written, or a run's folder with traces in it.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly OutputFolder folder;
    private readonly JsonOption json;

    public TimelineCommand()
        : base("timeline", """
            Draw when each task of a traced batch ran and where, and say why it took so long.
            As index.html, timeline.md, timeline.csv and charts, and in short on the console.
            """)
    {
        Command.Arguments.Add(paths);
        folder = new OutputFolder(Command, "'timeline' inside a single trace's folder, or here for several,");
        json = new JsonOption(Command);
    }

    public override ImmutableArray<Example> Examples =>
    [
        new("timeline trace", "what 'bench trace' wrote"),
        new("timeline trace --json", "the same numbers for a program"),
    ];

    protected override int Run(ParseResult parsed, TextWriter output, TextWriter error)
    {
        var typed = parsed.GetValue(paths)!;
        ImmutableArray<TraceFolder> folders = [.. typed.SelectMany(path => Folders(path))];
        var content = new TimelineContent([.. folders.Select(ShownTrace.Read)]);
        var directory = folder.Prepare(parsed, folders is [var only] ? Path.Combine(only.Path, "timeline") : "timeline");
        var written = new WrittenPage([], []);
        OutputFolder.Writing(directory, () => written = TimelinePage.Write(content, directory, folder.Pictures(parsed)));
        json.Print(parsed, output, error, () => TimelineJson.Render(content, written.Files), () => TimelinePage.Brief(content), written.Warnings,
            $"Timeline: {written.Files[0]}");
        return ExitCode.Done;
    }

    private static ImmutableArray<TraceFolder> Folders(string path)
    {
        if (TraceFolder.IsAt(path)) return [new TraceFolder(path)];
        if (TraceFolder.InRunFolder(path) is { IsEmpty: false } traces) return traces;
        throw new InputException($"{path}: no {TraceFolder.TasksName} in it; write one with 'bench trace --output {path}'");
    }
}
