using System.Diagnostics;
using System.Globalization;
using BenchmarkDotNet.Analysers;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Validators;

namespace Bench.Rounds;

/// <summary>
/// The processes this program has started, to end them all when it is interrupted. BenchmarkDotNet shows its own to diagnosers; what builds the
/// benchmarks is found by its parent, where the system tells it in files.
/// </summary>
public sealed class ChildProcesses : IDiagnoser
{
    private volatile Process? _case;

    /// <summary>Ends all of them, and all that they have started. What has ended already is no error.</summary>
    public void Kill()
    {
        KillCase();
        foreach (var id in Children(Environment.ProcessId))
        {
            try
            {
                using var child = Process.GetProcessById(id);
                Kill(child);
            }
            catch (ArgumentException)
            {
                // It ended in the meantime.
            }
        }
    }

    /// <summary>Ends the case under way, and all that it has started.</summary>
    public void KillCase()
    {
        if (_case is { } running) Kill(running);
    }

    public void Handle(HostSignal signal, DiagnoserActionParameters parameters)
    {
        if (signal == HostSignal.BeforeAnythingElse) _case = parameters.Process;
        else if (signal == HostSignal.AfterProcessExit) _case = null;
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is InvalidOperationException or System.ComponentModel.Win32Exception or AggregateException)
        {
            // It ended in the meantime, or it is about to.
        }
    }

    /// <summary>By the parent in <c>/proc/*/stat</c>; none on systems without it.</summary>
    private static IEnumerable<int> Children(int parent)
    {
        if (!OperatingSystem.IsLinux()) yield break;
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var id) && ParentOf(id) == parent) yield return id;
        }
    }

    private static int? ParentOf(int id)
    {
        try
        {
            var stat = File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{id}/stat"));
            // The second column is the program's name in parentheses and may hold anything; then state, then parent.
            var columns = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            return int.Parse(columns[1], CultureInfo.InvariantCulture);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    public IEnumerable<string> Ids => [nameof(ChildProcesses)];
    public IEnumerable<IExporter> Exporters => [];
    public IEnumerable<IAnalyser> Analysers => [];
    public BenchmarkDotNet.Diagnosers.RunMode GetRunMode(BenchmarkCase benchmarkCase) => BenchmarkDotNet.Diagnosers.RunMode.NoOverhead;
    public IEnumerable<Metric> ProcessResults(DiagnoserResults results) => [];
    public void DisplayResults(ILogger logger) { }
    public IEnumerable<ValidationError> Validate(ValidationParameters validationParameters) => [];
}
