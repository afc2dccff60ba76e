using System.Globalization;
using Bench.Models;

namespace Bench.Laps;

/// <summary>One case in its process: runs its batches, remembers what came out, and judges after the clock has stopped.</summary>
/// <remarks>
/// Inside the clock a batch costs a call, two predicted branches and a counter more than the model itself (some 2 ns, for every model the same):
/// its checksum is compared with the first batch's. The first batch's is compared with the sequential one when all is measured.
/// The model is called through a delegate: a call through its interface costs more in a process with several models than in one with a single one.
/// </remarks>
public sealed class RunningCase
{
    private readonly string _suite;
    private readonly IModel _model;
    private readonly Batch _batch;
    private readonly Func<Batch, ulong> _run;
    private long _batches;
    private long _differing;
    private ulong _first;
    private ulong _firstDiffering;

    /// <param name="model">It stays its owner's.</param>
    /// <param name="plant">Slows its batches, or <c>null</c>.</param>
    /// <param name="startsModel">Whether its only batch starts the model: who does this once pays for workers too. Otherwise it is started already.</param>
    public RunningCase(string suite, IModel model, Batch batch, Plant? plant = null, bool startsModel = false)
    {
        (_suite, _model, _batch) = (suite, model, batch);
        _run = plant is not null ? each => plant.Run(model, each) : startsModel ? StartAndRun : model.Run;
    }

    public IModel Model => _model;
    public Batch Batch => _batch;

    /// <summary>Runs one batch: what the clock measures.</summary>
    /// <exception cref="CaseFailedException">A task failed.</exception>
    public ulong RunBatch()
    {
        try
        {
            var checksum = _run(_batch);
            if (_batches++ == 0) _first = checksum;
            else if (checksum != _first) NoteDiffering(checksum);
            return checksum;
        }
        catch (Exception e)
        {
            throw Failure($"failed: {e.Message}", e);
        }
    }

    private ulong StartAndRun(Batch batch)
    {
        _model.Start(batch);
        return _model.Run(batch);
    }

    /// <summary>Judges the checksums of all batches.</summary>
    /// <exception cref="CaseFailedException">A checksum was wrong, or nothing ran.</exception>
    public void Check()
    {
        var expected = _batch.Checksum();
        if (_batches > 0 && _first == expected && _differing == 0) return;
        var (wrong, got) = _first == expected ? (_differing, _firstDiffering) : (_batches - _differing, _first);
        throw Failure(string.Create(CultureInfo.InvariantCulture, $"wrong checksum: expected {expected}, got {got} (in {wrong} of {_batches} batches)"));
    }

    /// <summary>The failure of this case, named.</summary>
    public CaseFailedException Failure(string what, Exception? inner = null)
    {
        var cell = string.Create(CultureInfo.InvariantCulture, $"TaskCount={_batch.TaskCount} Grain={_batch.Grain} {_batch.Workload.GrainUnit}");
        return new CaseFailedException($"{_model.Name} in {_suite} {cell} {what}".ReplaceLineEndings(" "), inner);
    }

    private void NoteDiffering(ulong checksum)
    {
        if (_differing++ == 0) _firstDiffering = checksum;
    }
}
