using System.Diagnostics;
using System.Globalization;
using Bench.Models;

namespace Bench.Suites;

/// <summary>One case in its own process: runs its batches, remembers what came out, and judges after the clock has stopped.</summary>
/// <remarks>
/// Inside the clock a batch costs two predicted branches and a counter more than the model itself (about 1 ns, for every model the same):
/// its checksum is compared with the first batch's. The first batch's is compared with the sequential one when all is measured.
/// </remarks>
public sealed class RunningCase : IDisposable
{
    private readonly string _suite;
    private readonly IModel _model;
    private readonly Batch _batch;
    private readonly TextWriter _output;
    private readonly Plant? _plant;
    private readonly IterationWatch _watch = new();
    private readonly CostMeter _costs;
    private TimeSpan _start;
    private long _batches;
    private long _differing;
    private ulong _first;
    private ulong _firstDiffering;

    private RunningCase(string suite, IModel model, Batch batch, TextWriter output)
    {
        (_suite, _model, _batch, _output) = (suite, model, batch, output);
        _plant = Plant.FromEnvironment();
        _costs = new CostMeter(model, batch.Workload);
        _costs.Follow(_watch);
    }

    /// <summary>Starts the model, outside the clock.</summary>
    /// <param name="output">Where facts and failures are told; standard output when <c>null</c>.</param>
    /// <exception cref="CaseFailedException">The model could not be started.</exception>
    public static RunningCase Start(string suite, IModel model, Batch batch, TextWriter? output = null)
    {
        var running = new RunningCase(suite, model, batch, output ?? Console.Out);
        var start = Stopwatch.GetTimestamp();
        try
        {
            model.Start(batch);
        }
        catch (Exception e)
        {
            running.Dispose();
            throw running.Failure($"could not be started: {e.Message}", e);
        }
        running._start = Stopwatch.GetElapsedTime(start);
        return running;
    }

    /// <summary>Runs one batch: what the clock measures.</summary>
    /// <exception cref="CaseFailedException">A task failed.</exception>
    public ulong RunBatch()
    {
        try
        {
            var checksum = _plant is null ? _model.Run(_batch) : _plant.Run(_model, _batch);
            if (_batches++ == 0) _first = checksum;
            else if (checksum != _first) NoteDiffering(checksum);
            return checksum;
        }
        catch (Exception e)
        {
            throw Failure($"failed: {e.Message}", e);
        }
    }

    /// <summary>Tells the costs and judges the checksums.</summary>
    /// <exception cref="CaseFailedException">A checksum was wrong.</exception>
    public void Finish()
    {
        _output.WriteLine(_costs.Facts(_start));
        _output.Flush();
        var expected = _batch.Checksum();
        if (_batches == 0 || (_first == expected && _differing == 0)) return;
        var (wrong, got) = _first == expected ? (_differing, _firstDiffering) : (_batches - _differing, _first);
        throw Failure(string.Create(CultureInfo.InvariantCulture, $"wrong checksum: expected {expected}, got {got} (in {wrong} of {_batches} batches)"));
    }

    public void Dispose()
    {
        _watch.Dispose();
        _model.Dispose();
    }

    private void NoteDiffering(ulong checksum)
    {
        if (_differing++ == 0) _firstDiffering = checksum;
    }

    private CaseFailedException Failure(string what, Exception? inner = null)
    {
        var cell = string.Create(CultureInfo.InvariantCulture, $"TaskCount={_batch.TaskCount} Grain={_batch.Grain} {_batch.Workload.GrainUnit}");
        var message = $"{_model.Name} in {_suite} {cell} {what}".ReplaceLineEndings(" ");
        _output.WriteLine(CaseFailedException.Prefix + message);
        _output.Flush();
        return new CaseFailedException(message, inner);
    }
}
