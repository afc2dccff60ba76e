using System.Collections.Immutable;
using System.Diagnostics;
using System.Runtime.InteropServices;
using Bench.Models;
using Bench.Primitives;
using Bench.Workloads;

namespace Bench.Laps;

/// <summary>What a launched process does: starts the models of its script, measures their cases by turns, judges the checksums, tells what came out.</summary>
public static class LaunchProcess
{
    /// <summary>What stands before the runtime's name, in a line of standard output.</summary>
    public const string RuntimePrefix = "// bench-runtime: ";

    /// <param name="output">Gets a line with the runtime, and one for each case (<see cref="CaseRecord"/>) when all is measured.</param>
    /// <returns>How long the laps of the launch took altogether, for BenchmarkDotNet's own report.</returns>
    public static TimeSpan Run(LaunchScript script, TextWriter output)
    {
        var models = new Dictionary<(string Model, bool Twin, int? Dop), IModel>();
        try
        {
            output.WriteLine(RuntimePrefix + RuntimeInformation.FrameworkDescription);
            var running = script.Cases.Select(@case => Start(@case, models, script.Cold)).ToArray();
            var started = running.Select((each, index) => (each.Case, Index: index)).Where(each => each.Case is not null)
                .Select(each => new Turn(each.Case!, each.Index, script.Block, TimeProvider.System)).ToImmutableArray();
            var start = Stopwatch.GetTimestamp();
            var startedScript = script with { Cases = [.. script.Cases.Where((_, index) => running[index].Case is not null)] };
            if (!started.IsEmpty) Measure(startedScript, started);
            var took = Stopwatch.GetElapsedTime(start);
            foreach (var turn in started) output.WriteLine(turn.Finish());
            for (var index = 0; index < running.Length; index++)
            {
                if (running[index].Failure is { } failure) output.WriteLine(new CaseRecord(index, 0, [], null, failure));
            }
            output.Flush();
            return took;
        }
        finally
        {
            foreach (var model in models.Values) model.Dispose();
        }
    }

    private static void Measure(LaunchScript script, ImmutableArray<Turn> turns)
    {
        if (script.Cold)
        {
            new LapRunner(script, turns, NoProbe.Instance, TimeProvider.System, new Random(script.Seed), Thread.Sleep).Run();
            return;
        }
        using var probe = new TwoThreadProbe();
        new LapRunner(script, turns, probe, TimeProvider.System, new Random(script.Seed), Thread.Sleep).Run();
    }

    /// <summary>A model serves all of its cases of one DOP, which its workers are made for; its twin is an object of its own.
    /// A first batch starts it itself, on the clock.</summary>
    private static (RunningCase? Case, string? Failure) Start(ScriptedCase scripted, Dictionary<(string Model, bool Twin, int? Dop), IModel> models, bool cold)
    {
        try
        {
            var workload = WorkloadList.Find(scripted.Workload);
            var batch = new Batch(workload, scripted.TaskCount, scripted.Grain, scripted.Dop);
            var key = (scripted.Model, scripted.Twin, scripted.Dop);
            if (!models.TryGetValue(key, out var model))
            {
                model = PrimitiveList.CreateAny(scripted.Model);
                models.Add(key, model);
                if (!cold) model.Start(batch);
            }
            return (new RunningCase(scripted.Suite, model, batch, scripted.Plant is { } share ? new Plant(share) : null, startsModel: cold), null);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return (null, $"{scripted.Model} in {scripted.Suite} could not be started: {e.Message}".ReplaceLineEndings(" "));
        }
    }

    private sealed class NoProbe : IProbe
    {
        public static readonly NoProbe Instance = new();

        public long Measure() => 0;
    }
}
