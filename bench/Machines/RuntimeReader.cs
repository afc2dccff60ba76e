using System.Collections;
using System.Collections.Immutable;
using System.Runtime;
using System.Runtime.InteropServices;

namespace Bench.Machines;

/// <summary>Finds out which .NET runs the cases.</summary>
public static class RuntimeReader
{
    private const string Settings = "DOTNET_";

    /// <param name="environment">The environment variables.</param>
    /// <param name="sdk">The SDK's version, or <c>null</c>.</param>
    public static RuntimeInfo Read(IDictionary environment, string? sdk) => new()
    {
        Version = RuntimeInformation.FrameworkDescription,
        Sdk = sdk,
        GcMode = $"{(GCSettings.IsServerGC ? "server" : "workstation")}, {(IsConcurrent() ? "concurrent" : "not concurrent")}",
        Settings = SettingsOf(environment),
    };

    /// <summary>The runtime's settings; a value that is a path would tell where somebody works, and says nothing about speed.</summary>
    public static ImmutableSortedDictionary<string, string> SettingsOf(IDictionary environment) => environment
        .Cast<DictionaryEntry>()
        .Select(entry => (Name: (string)entry.Key, Value: (string?)entry.Value ?? ""))
        .Where(setting => setting.Name.StartsWith(Settings, StringComparison.OrdinalIgnoreCase) && setting.Value.IndexOfAny(['/', '\\']) < 0)
        .ToImmutableSortedDictionary(setting => setting.Name, setting => setting.Value, StringComparer.Ordinal);

    private static bool IsConcurrent() => !AppContext.TryGetSwitch("System.GC.Concurrent", out var concurrent) || concurrent;
}
