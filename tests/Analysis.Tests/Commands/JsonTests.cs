using System.Text.Json;

namespace Analysis.Tests.Commands;

/// <summary>What <c>--json</c> prints, of every verb.</summary>
public sealed class JsonTests
{
    private const string First = "results/laptop/20260101-000000-abc1234", Second = "results/laptop/20260102-000000-def5678";

    public static TheoryData<string> Calls =>
    [
        $"report {First} --output out", "report main/Sorting-report.csv --output out", "compare results --output out", $"check --against {First} {Second}",
        "trend history --output out", "list results", $"agree {First} {Second}", "calibrate --replicates 20 --output out",
    ];

    [Theory(Timeout = 120_000)]
    [MemberData(nameof(Calls))]
    public async Task Standard_output_is_json_and_nothing_else_and_the_page_documents_every_property(string arguments)
    {
        using var folder = new TemporaryFolder();
        ExampleFiles.Write(folder.Root);
        var call = await ProcessCall.Of("dotnet", folder.Root, TestContext.Current.CancellationToken,
            [Path.Combine(AppContext.BaseDirectory, "analysis.dll"), .. CommandLine.Split(arguments), "--json"]);
        Assert.True(call.Code == 0, call.Error);
        using var json = JsonDocument.Parse(call.Output);
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "analysis.md"));
        Assert.All(Properties(json.RootElement).Distinct(), name => Assert.Matches($"`{name}(\\[\\])?`", page));
    }

    /// <summary>Names at any depth; those of environment facts are text, not keys.</summary>
    private static IEnumerable<string> Properties(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Properties),
        JsonValueKind.Object =>
            element.EnumerateObject().SelectMany(each => each.Name == "environment" ? [each.Name] : Properties(each.Value).Prepend(each.Name)),
        _ => [],
    };
}
