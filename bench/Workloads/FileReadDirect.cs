namespace Bench.Workloads;

/// <summary>
/// As <see cref="FileRead"/> past the page cache, from the device: what reading is that nobody has read before. Linux, on file systems that have it. The
/// grain is bytes, whole pages of 4096.
/// </summary>
public sealed class FileReadDirect : IWorkload
{
    private readonly WholeFileRead _read = new((path, _) => DirectFile.Open(path));

    public string Name => WorkloadName.FileReadDirect;
    public string GrainUnit => GrainUnitName.Bytes;
    public bool Blocks => true;
    public long SmallGrain => AlignedBuffer.Alignment;

    public IDisposable? Provide(ProvisionPlace place)
    {
        DirectFile.CheckSystem();
        var files = FileSet.Provide(place);
        try
        {
            DirectFile.Check(FileSet.PathOf(0));
            return files;
        }
        catch (ProvisionException)
        {
            files?.Dispose();
            throw;
        }
    }

    public ulong Run(int task, long grain) => _read.Run(task, grain);

    public ValueTask<ulong> RunAsync(int task, long grain) => _read.RunAsync(task, grain);

    public ulong Checksum(int task, long grain) => WholeFileRead.Checksum(task, grain);
}
