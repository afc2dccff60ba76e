using Bench.Machines;

namespace Bench.Tests.Machines;

/// <summary>A machine made of texts.</summary>
internal static class Files
{
    public static MachineFiles Of(params (string Path, string Text)[] files) =>
        path => files.FirstOrDefault(file => file.Path == path).Text;
}
