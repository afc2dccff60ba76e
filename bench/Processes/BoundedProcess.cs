using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Bench.Processes;

/// <summary>A child that prints some lines and ends, from its start to its end, which comes within a bounded time whatever the child does.</summary>
public static class BoundedProcess
{
    /// <summary>More than a hundred times what any of them says.</summary>
    private const int MostCharacters = 1 << 20;

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);

    /// <summary>Output that is still on its way when a process has ended; what it has left running may keep its pipes open.</summary>
    private static readonly TimeSpan Linger = TimeSpan.FromSeconds(2);

    /// <param name="call">Its three streams are redirected here; standard input stays open until the end.</param>
    /// <param name="started">Hears of the process, and of its end with <c>null</c>.</param>
    public static ProcessAnswer Run(ProcessStartInfo call, TimeSpan patience, Action<Process?>? started = null)
    {
        (call.RedirectStandardInput, call.RedirectStandardOutput, call.RedirectStandardError) = (true, true, true);
        (call.StandardOutputEncoding, call.StandardErrorEncoding) = (Encoding.UTF8, Encoding.UTF8);
        try
        {
            using var process = Process.Start(call)!;
            started?.Invoke(process);
            try
            {
                return Read(process, patience);
            }
            finally
            {
                End(process);
                started?.Invoke(null);
            }
        }
        catch (Exception e) when (e is Win32Exception or IOException or InvalidOperationException)
        {
            return new ProcessAnswer([], $"'{Path.GetFileName(call.FileName)}' could not be started: {e.Message}");
        }
    }

    private static ProcessAnswer Read(Process process, TimeSpan patience)
    {
        var start = Stopwatch.GetTimestamp();
        var (output, error) = (Bounded(process.StandardOutput), Bounded(process.StandardError));
        while (!process.WaitForExit(Look))
        {
            if (IsFlood(output) || IsFlood(error)) return Failed("it printed without end, and was ended");
            if (Stopwatch.GetElapsedTime(start) > patience)
                return Failed(FormattableString.Invariant($"it did not end within {patience.TotalSeconds:0.#} seconds, and was ended"));
        }
        Task.WaitAll([output, error], Linger);
        if (process.ExitCode != 0) return Failed(FormattableString.Invariant($"its process ended with exit code {process.ExitCode}"));
        if (!output.IsCompletedSuccessfully || output.Result is not { } text) return Failed("its output did not end with it");
        return new ProcessAnswer([.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)], null);

        ProcessAnswer Failed(string what)
        {
            End(process);
            return new ProcessAnswer([], what + LastWords(error));
        }
    }

    private static bool IsFlood(Task<string?> text) => text is { IsCompletedSuccessfully: true, Result: null };

    /// <summary>All that comes, or <c>null</c> when that is too much.</summary>
    private static async Task<string?> Bounded(StreamReader reader)
    {
        var text = new StringBuilder();
        var buffer = new char[4096];
        while (await reader.ReadAsync(buffer).ConfigureAwait(false) is > 0 and var count)
        {
            text.Append(buffer, 0, count);
            if (text.Length > MostCharacters) return null;
        }
        return text.ToString();
    }

    /// <summary>The last line that it wrote to standard error.</summary>
    private static string LastWords(Task<string?> error)
    {
        if (!error.Wait(Linger / 4)) return "";
        var last = error.Result?.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault();
        return last is null ? "" : $": {last}";
    }

    private static void End(Process process)
    {
        try
        {
            process.StandardInput.Close();
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is IOException or InvalidOperationException or Win32Exception or AggregateException)
        {
            // It ended in the meantime.
        }
    }
}

/// <summary>What a child said.</summary>
/// <param name="Lines">Of standard output; none when it failed.</param>
/// <param name="Failure">Why it failed, or <c>null</c>.</param>
public sealed record ProcessAnswer(ImmutableArray<string> Lines, string? Failure);
