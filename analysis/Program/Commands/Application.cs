using System.CommandLine;
using System.CommandLine.Help;

namespace Analysis.Commands;

/// <summary>The program as a function: arguments and writers in, exit code out. It never throws.</summary>
public static class Application
{
    /// <summary>What users type.</summary>
    public const string Name = "bench-analysis";

    /// <summary>The verbs, a line each.</summary>
    public static IReadOnlyList<Verb> Verbs() =>
    [
        new ReportCommand(),
        new CompareCommand(),
        new CheckCommand(),
        new TrendCommand(),
        new TimelineCommand(),
        new AdviseCommand(),
        new ListCommand(),
        new PublishCommand(),
        new AgreeCommand(),
        new CalibrateCommand(),
    ];

    /// <param name="arguments">The command line without the program's name.</param>
    /// <param name="output">Standard output.</param>
    /// <param name="error">Standard error: one line per error or warning.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static int Run(IReadOnlyList<string> arguments, TextWriter output, TextWriter error)
    {
        try
        {
            var parsed = Root().Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
            if (UsageError.In(parsed) is { } problem) return Fail(error, problem, ExitCode.Usage);
            return parsed.Invoke(new InvocationConfiguration
            {
                Output = output,
                Error = error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            });
        }
        catch (UsageException wrong)
        {
            return Fail(error, wrong.Message, ExitCode.Usage);
        }
        catch (InputException unreadable)
        {
            return Fail(error, unreadable.Message, ExitCode.Input);
        }
        catch (IOException reason)
        {
            return Fail(error, $"cannot write the output: {reason.Message}", ExitCode.Usage);
        }
        catch (Exception fault)
        {
            return Fail(error, $"this is a fault of the program, please report it: {fault.GetType().Name}: {fault.Message}", ExitCode.Fault);
        }
    }

    private static RootCommand Root()
    {
        var verbs = Verbs();
        var root = new RootCommand($"""
            Answers from benchmark results: which model wins where, by how much, and how sure that is.
            Reads this suite's run folders and any BenchmarkDotNet CSV.
            From a clone of the repository: dotnet run -c Release --project analysis/Program -- VERB …
            """) { HelpName = Name };
        foreach (var verb in verbs) root.Subcommands.Add(verb.Command);
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new ExampleHelp((HelpAction)help.Action!, verbs);
        return root;
    }

    private static int Fail(TextWriter error, string message, int code)
    {
        error.WriteLine($"{Name}: {PlainText.Of(message)}");
        return code;
    }
}
