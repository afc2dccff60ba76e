using System.Collections.Immutable;
using System.Text.Json;
using Bench.Processes;

namespace Bench.Claims;

/// <summary>This program as one trial of a claim: measures, prints its figures in a line of JSON, and ends; with its standard input at the latest.</summary>
public static class ClaimProcess
{
    /// <summary>The first argument that makes this program a trial; for itself only. The claim and the trial follow.</summary>
    public const string Argument = "claim-trial";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static bool IsRequested(string[] args) => args is [Argument, _, _];

    /// <returns>The exit code: 0, or 1 when the trial failed.</returns>
    public static int Run(string[] args)
    {
        new Thread(EndWithInput) { IsBackground = true }.Start();
        try
        {
            var claim = ClaimList.Find(args[1]) ?? throw new ArgumentException($"there is no claim called {args[1]}");
            Console.Out.WriteLine(JsonSerializer.Serialize(claim.Measure(args[2])));
            return 0;
        }
        catch (Exception wrong) when (wrong is not OutOfMemoryException)
        {
            Console.Error.WriteLine(wrong.Message.ReplaceLineEndings(" "));
            return 1;
        }
    }

    /// <summary>Starts a trial and waits for its end.</summary>
    internal static (ImmutableDictionary<string, double> Figures, string? Failure) Start(IClaim claim, string trial, ChildProcesses children)
    {
        var call = ThisProgram.In(AppContext.BaseDirectory, Argument);
        call.ArgumentList.Add(claim.Name);
        call.ArgumentList.Add(trial);
        return Figures(BoundedProcess.Run(call, Patience, process => children.Launch = process));
    }

    /// <summary>The figures in a child's only line.</summary>
    internal static (ImmutableDictionary<string, double> Figures, string? Failure) Figures(ProcessAnswer answer)
    {
        if (answer.Failure is { } failure) return (ImmutableDictionary<string, double>.Empty, failure);
        try
        {
            if (answer.Lines is [var line] && JsonSerializer.Deserialize<ImmutableDictionary<string, double>>(line) is { } figures
                && figures.Values.All(double.IsFinite)) return (figures, null);
        }
        catch (JsonException)
        {
            // As below: what is no figures is no result.
        }
        return (ImmutableDictionary<string, double>.Empty, "it printed what is no result");
    }

    private static void EndWithInput()
    {
        using var input = Console.OpenStandardInput();
        while (input.ReadByte() >= 0) { }
        Environment.Exit(1);
    }
}
