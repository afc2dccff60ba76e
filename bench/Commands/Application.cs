using System.CommandLine;
using Bench.Rounds;

namespace Bench.Commands;

/// <summary>The program as a function: arguments and writers in, exit code out. It never throws.</summary>
public static class Application
{
    /// <summary>What users type.</summary>
    public const string Name = "bench";

    /// <param name="arguments">The command line without the program's name.</param>
    /// <param name="output">Standard output.</param>
    /// <param name="error">Standard error: one line per error.</param>
    /// <returns>One of <see cref="ExitCode"/>, or 128 plus the number of a signal.</returns>
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
        catch (Exception wrong) when (wrong is UsageException or OutputException)
        {
            return Fail(error, wrong.Message, ExitCode.Usage);
        }
        catch (InputException unreadable)
        {
            return Fail(error, unreadable.Message, ExitCode.Input);
        }
        catch (MeasurementException nothing)
        {
            return Fail(error, nothing.Message, ExitCode.Failed);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            return Fail(error, $"this is a fault of the program, please report it: {fault.GetType().Name}: {fault.Message}", ExitCode.Failed);
        }
    }

    private static RootCommand Root() => new("""
        Measures which .NET concurrency model should run your tasks on this machine.
        From a clone of the repository: dotnet run -c Release --project bench -- VERB …
        """)
    {
        RunCommand.Create(),
        ListCommand.Create(),
        TraceCommand.Create(),
        DemoCommand.Create(),
        ClaimsCommand.Create(),
        DispatchCommand.Create(),
    };

    private static int Fail(TextWriter error, string message, int code)
    {
        error.WriteLine($"{Name}: {message.ReplaceLineEndings(" ").Trim()}");
        return code;
    }
}
