namespace Bench.Machines;

/// <summary>What <c>/proc/cpuinfo</c> says. Pure.</summary>
/// <param name="Model">The CPU's name, or <c>null</c>.</param>
/// <param name="PhysicalCores">Cores, threads of one core counted once, or <c>null</c> where the file does not say.</param>
/// <param name="UnderHypervisor">Whether the CPU says that it is a virtual one.</param>
public sealed record CpuInfo(string? Model, int? PhysicalCores, bool UnderHypervisor)
{
    // x86 says "model name"; other architectures say it under names of their own, or not at all.
    private static readonly string[] ModelNames = ["model name", "Model", "cpu model", "Hardware"];

    public static CpuInfo Parse(string? text)
    {
        if (text is null) return new CpuInfo(null, null, false);
        var processors = text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries)
            .Select(Fields)
            .Where(fields => fields.ContainsKey("processor"))
            .ToArray();
        var model = ModelNames
            .SelectMany(name => processors.Prepend(Fields(text)).Select(fields => fields.GetValueOrDefault(name)))
            .FirstOrDefault(value => !string.IsNullOrWhiteSpace(value));
        var cores = processors
            .Where(fields => fields.ContainsKey("core id"))
            .Select(fields => (fields.GetValueOrDefault("physical id"), fields["core id"]))
            .Distinct()
            .Count();
        var flags = processors.FirstOrDefault()?.GetValueOrDefault("flags") ?? "";
        return new CpuInfo(
            model is null ? null : string.Join(' ', model.Split(' ', StringSplitOptions.RemoveEmptyEntries)),
            cores > 0 ? cores : null,
            flags.Split(' ').Contains("hypervisor"));
    }

    private static Dictionary<string, string> Fields(string processor)
    {
        var fields = new Dictionary<string, string>();
        foreach (var line in processor.Split('\n'))
        {
            if (line.Split(':', 2) is [var name, var value]) fields.TryAdd(name.Trim(), value.Trim());
        }
        return fields;
    }
}
