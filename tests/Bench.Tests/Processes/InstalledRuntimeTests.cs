using Bench.Processes;

namespace Bench.Tests.Processes;

public sealed class InstalledRuntimeTests
{
    private static readonly string[] Lines =
    [
        "Microsoft.AspNetCore.App 10.0.12 [/dotnet/shared/Microsoft.AspNetCore.App]",
        "Microsoft.NETCore.App 9.0.7 [/dotnet/shared/Microsoft.NETCore.App]",
        "Microsoft.NETCore.App 9.0.23 [/dotnet/shared/Microsoft.NETCore.App]",
        "Microsoft.NETCore.App 10.0.9 [/dotnet/shared/Microsoft.NETCore.App]",
        "Microsoft.NETCore.App 10.0.12 [/dotnet/shared/Microsoft.NETCore.App]",
        "Microsoft.NETCore.App 11.0.0-preview.1 [/dotnet/shared/Microsoft.NETCore.App]",
        "Microsoft.NETCore.App 11.0.0 [/dotnet/shared/Microsoft.NETCore.App]",
        "",
    ];

    [Theory]
    [InlineData("net9.0", ".NET 9.0.23")]
    [InlineData("NET10.0", ".NET 10.0.12")]
    [InlineData("10.0", ".NET 10.0.12")]
    [InlineData("10.0.9", ".NET 10.0.9")]
    [InlineData(".NET 9.0.7", ".NET 9.0.7")]
    [InlineData("net11.0", ".NET 11.0.0")]
    [InlineData("11.0.0-preview.1", ".NET 11.0.0-preview.1")]
    public void A_framework_means_its_newest_runtime_and_a_version_only_itself(string asked, string name)
    {
        Assert.True(InstalledRuntime.IsName(asked));
        var (found, missing) = InstalledRuntime.Find([asked], InstalledRuntime.In(Lines, "dotnet"));
        Assert.Equal(name, Assert.Single(found).Name);
        Assert.Empty(missing);
    }

    [Fact]
    public void What_is_not_installed_is_named_with_what_is_and_the_others_stay_in_the_order_asked_for()
    {
        var (found, missing) = InstalledRuntime.Find(["net10.0", "net8.0", "net9.0", "10.0.12", "9.0.8"], InstalledRuntime.In(Lines, "dotnet"));

        Assert.Equal([".NET 10.0.12", ".NET 9.0.23"], found.Select(each => each.Name));
        Assert.Equal(["net8.0", "9.0.8"], missing.Select(each => each.Subject));
        Assert.All(missing, each => Assert.Contains(".NET 9.0.7, .NET 9.0.23, .NET 10.0.9", each.Problem, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("latest")]
    [InlineData("10")]
    [InlineData("net10.0.")]
    [InlineData("net48")]
    [InlineData("")]
    public void Other_words_are_no_runtime(string asked) => Assert.False(InstalledRuntime.IsName(asked));

    [Fact]
    public void The_runtime_of_this_process_is_among_those_that_are_installed() =>
        Assert.Contains($".NET {Environment.Version}", InstalledRuntime.All().Select(each => each.Name));
}
