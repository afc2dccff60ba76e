namespace Bench.Workloads;

/// <summary>
/// Reading files that are in the system's page cache: <see cref="RandomAccess.Read(Microsoft.Win32.SafeHandles.SafeFileHandle, Span{byte}, long)"/>, or its
/// asynchronous form. Nothing waits: it is system calls and copying. The grain is bytes, whole pages of 4096.
/// </summary>
public sealed class FileRead : IWorkload
{
    private readonly WholeFileRead _read = new(
        (path, isAsync) => File.OpenHandle(path, options: isAsync ? FileOptions.Asynchronous : FileOptions.None));

    public string Name => WorkloadName.FileRead;
    public string GrainUnit => GrainUnitName.Bytes;
    public bool IsAsynchronous => true;
    public long SmallGrain => AlignedBuffer.Alignment;

    // Written just now, they are in the cache.
    public IDisposable? Provide(ProvisionPlace place) => FileSet.Provide(place);

    public ulong Run(int task, long grain) => _read.Run(task, grain);

    public ValueTask<ulong> RunAsync(int task, long grain) => _read.RunAsync(task, grain);

    public ulong Checksum(int task, long grain) => WholeFileRead.Checksum(task, grain);
}
