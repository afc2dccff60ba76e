namespace Analysis.Tests.Architecture;

/// <summary>DESIGN section 3: a folder may use what stands before it here, never what stands after it.</summary>
public sealed class ArrowTests
{
    private static readonly string[] pipeline =
        ["Statistics", "Tables", "Results", "Reading", "Verdicts", "Calibration", "Charts", "Rendering", "Reports", "Commands"];

    private static readonly System.Reflection.Assembly[] assemblies = [typeof(Analysis.Reading.Run).Assembly, typeof(Analysis.Commands.Application).Assembly];

    [Fact]
    public void Arrows_between_the_folders_point_one_way()
    {
        var wrong = assemblies.SelectMany(References.Within)
            .Select(reference => (From: Folder(reference.From), To: Folder(reference.To), reference))
            .Where(each => each.From is not null && each.To is not null)
            .Where(each => Array.IndexOf(pipeline, each.To) > Array.IndexOf(pipeline, each.From))
            .Select(each => $"{each.reference.From} uses {each.reference.To}")
            .Distinct();
        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_type_belongs_to_a_folder_of_the_pipeline()
    {
        var strangers = assemblies.SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.Namespace is { } name && name.StartsWith("Analysis", StringComparison.Ordinal))
            .Where(type => !pipeline.Contains(Folder(type.FullName!)))
            .Select(type => type.FullName);
        Assert.Empty(strangers);
    }

    [Fact]
    public void The_check_sees_what_a_method_body_uses()
    {
        var references = References.Within(typeof(ArrowTests).Assembly);
        Assert.Contains(references, each => each is { From: "Analysis.Tests.Architecture.UsesInBodyOnly", To: "Analysis.Tests.Architecture.Used" });
    }

    [Fact]
    public void The_analysis_does_not_know_the_bench()
    {
        var names = assemblies.SelectMany(assembly => assembly.GetReferencedAssemblies()).Select(name => name.Name);
        Assert.DoesNotContain("bench", names, StringComparer.OrdinalIgnoreCase);
        Assert.DoesNotContain("BenchmarkDotNet", names, StringComparer.OrdinalIgnoreCase);
    }

    private static string? Folder(string type) => type.Split('.') is ["Analysis", var folder, _, ..] ? folder : null;
}

internal static class UsesInBodyOnly
{
    public static int Count() => Enumerable.Repeat(0, 3).Select(_ => new Used()).Count();
}

internal sealed class Used;
