namespace Bench.Machines;

/// <summary>Whether the machine is a virtual one or a container, and whose, as far as files say so.</summary>
internal static class Virtualisation
{
    private static readonly (string Sign, string Name)[] Vendors =
    [
        ("KVM", "kvm"), ("QEMU", "qemu"), ("VMware", "vmware"), ("VirtualBox", "virtualbox"), ("Xen", "xen"), ("Microsoft Corporation", "hyper-v"),
        ("Amazon EC2", "amazon"), ("Google", "google"), ("Firecracker", "firecracker"), ("Apple Virtualization", "apple"), ("Parallels", "parallels"),
    ];

    /// <returns>
    /// Such as <c>kvm</c> or <c>kvm, container</c>; <c>virtual</c> when only the CPU says so; <c>none</c> on bare metal; <c>null</c> when nothing is known.
    /// </returns>
    public static string? Read(MachineFiles files, CpuInfo cpu)
    {
        var product = $"{files("/sys/class/dmi/id/sys_vendor")} {files("/sys/class/dmi/id/product_name")} {files("/sys/hypervisor/type")}";
        var vendor = Vendors.FirstOrDefault(each => product.Contains(each.Sign, StringComparison.OrdinalIgnoreCase)).Name;
        var machine = cpu.UnderHypervisor ? vendor ?? "virtual" : null;
        var container = files("/.dockerenv") is not null || files("/run/.containerenv") is not null ? "container" : null;
        string[] found = [.. new[] { machine, container }.OfType<string>()];
        if (found.Length > 0) return string.Join(", ", found);
        return cpu.Model is null ? null : "none";
    }
}
