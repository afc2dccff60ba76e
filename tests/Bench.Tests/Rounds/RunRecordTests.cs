using Bench.Rounds;

namespace Bench.Tests.Rounds;

public sealed class RunRecordTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void After_the_last_word_nothing_more_is_written()
    {
        var folder = RunFolder.Create(_folder.Root, "machine", "run");
        using var record = RunRecord.Open(folder, Infos.Of(1));

        record.Close(StopReason.Interrupted, DateTimeOffset.UnixEpoch, null);
        record.Update(info => info with { RoundsDone = 9 });
        record.Close(StopReason.Decided, DateTimeOffset.UnixEpoch, null);

        var read = RunFolder.Open(folder.Path).Info;
        Assert.Equal(StopReason.Interrupted, read.StopReason);
        Assert.Equal(0, read.RoundsDone);
    }

    [Fact]
    public void A_folder_that_vanishes_in_mid_run_is_named_with_a_remedy()
    {
        var folder = RunFolder.Create(_folder.Root, "machine", "run");
        using var record = RunRecord.Open(folder, Infos.Of(1));
        Directory.Delete(folder.Path, recursive: true);

        var lost = Assert.Throws<OutputException>(() => record.Update(info => info with { RoundsDone = 1 }));

        Assert.StartsWith($"cannot write to {folder.Path}: ", lost.Message, StringComparison.Ordinal);
        Assert.Contains("--resume", lost.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_that_is_still_measured_cannot_be_resumed()
    {
        var folder = RunFolder.Create(_folder.Root, "machine", "run");
        using var record = RunRecord.Open(folder, Infos.Of(1));

        Assert.Throws<OutputException>(() => RunRecord.Open(folder, Infos.Of(1)));
    }
}
