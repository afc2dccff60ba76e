using System.Reflection;
using ArchUnitNET.Loader;

namespace Architecture.Tests;

/// <summary>One type that uses another; nested and generated types count as the outermost one.</summary>
internal sealed record Use(string From, string To);

/// <summary>Which type uses which, as ArchUnitNET reads it from the compiled assemblies: signatures, attributes and bodies.</summary>
internal static class Uses
{
    public static IReadOnlySet<Use> In(params Assembly[] assemblies) =>
        new ArchLoader().LoadAssemblies(assemblies).Build().Types
            .SelectMany(type => type.Dependencies)
            .Select(each => new Use(Outermost(each.Origin.FullName), Outermost(each.Target.FullName)))
            .Where(each => each.From != each.To)
            .ToHashSet();

    private static string Outermost(string type) => type.Split('+', '/', '<')[0];
}
