using System.Reflection;

namespace Architecture.Tests;

/// <summary>Arrows between the rooms point one way.</summary>
public sealed class ArrowTests
{
    private static readonly Assembly library = typeof(Analysis.Statistics.Interval).Assembly;
    private static readonly Assembly analysis = typeof(Analysis.Commands.Application).Assembly;
    private static readonly Assembly bench = typeof(Bench.Commands.Application).Assembly;

    public static TheoryData<string> Programs => ["library", "analysis", "bench"];

    private static (Floorplan Plan, Assembly Assembly) Named(string program) => program switch
    {
        "library" => (Rooms.Library, library),
        "analysis" => (Rooms.Analysis, analysis),
        _ => (Rooms.Bench, bench),
    };

    [Theory]
    [MemberData(nameof(Programs))]
    public void A_room_uses_only_rooms_that_its_line_leads_to(string program)
    {
        var (plan, assembly) = Named(program);
        var wrong = Uses.In(assembly)
            .Select(use => (From: plan.RoomOf(use.From), To: plan.RoomOf(use.To), use))
            .Where(each => plan.Rooms.Contains(each.From) && plan.Rooms.Contains(each.To) && each.From != each.To && !plan.Allows(each.From!, each.To!))
            .Select(each => $"{each.From} -> {each.To}: {each.use.From} uses {each.use.To}");
        Assert.Empty(wrong.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public void A_room_stands_below_all_it_uses_so_that_there_is_no_circle(string program)
    {
        var (plan, _) = Named(program);
        for (var line = 0; line < plan.Rooms.Count; line++)
            Assert.Subset(plan.Rooms.Take(line).ToHashSet(), plan.Arrows.Where(arrow => arrow.From == plan.Rooms[line]).Select(arrow => arrow.To).ToHashSet());
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public void Every_arrow_is_one_that_somebody_goes(string program)
    {
        var (plan, assembly) = Named(program);
        var used = Uses.In(assembly).Select(use => (plan.RoomOf(use.From), plan.RoomOf(use.To))).ToHashSet();
        Assert.Empty(plan.Arrows.Except(used.Where(each => each is { Item1: not null, Item2: not null }).Select(each => (each.Item1!, each.Item2!))));
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public void The_folders_are_the_rooms_and_the_namespaces_are_the_folders(string program)
    {
        var (plan, assembly) = Named(program);
        // A folder with a project is a program of its own.
        var folders = Directory.GetDirectories(Path.Combine(Root(), plan.Folder)).Where(each => Directory.GetFiles(each, "*.csproj").Length == 0)
            .Select(Path.GetFileName).Except(["bin", "obj"]);
        var spaces = assembly.GetTypes().Where(type => type.Namespace?.Split('.')[0] == plan.Space).Select(type => plan.RoomOf(type.FullName!)).Distinct();
        Assert.Equal(plan.Rooms.Order(StringComparer.Ordinal), folders.Order(StringComparer.Ordinal));
        Assert.Equal(plan.Rooms.Order(StringComparer.Ordinal), spaces.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Neither_program_knows_the_other_and_the_library_knows_neither_nor_how_anything_is_shown()
    {
        Assert.DoesNotContain("bench", Known(analysis));
        Assert.DoesNotContain("BenchmarkDotNet", Known(analysis));
        Assert.DoesNotContain("analysis", Known(bench));
        Assert.Empty(Known(library).Intersect(
            ["analysis", "bench", "BenchmarkDotNet", "Spectre.Console", "ScottPlot", "SkiaSharp", "System.CommandLine", "System.Console"]));
    }

    [Fact]
    public void The_drawing_has_the_arrows_of_the_lists()
    {
        var drawn = File.ReadLines(Path.Combine(Root(), "docs", "architecture.md")).Select(line => line.Trim().Split(" --> "))
            .Where(ends => ends.Length == 2 && !ends[1].Contains("library", StringComparison.Ordinal)).Select(ends => (ends[0], ends[1]));
        var benchs = Rooms.Bench.Arrows.Select(arrow => ("bench_" + arrow.From, "bench_" + arrow.To));
        Assert.Equal(Rooms.Library.Arrows.Concat(Rooms.Analysis.Arrows).Concat(benchs).Order(), drawn.Order());
    }

    private static IEnumerable<string> Known(Assembly assembly) => assembly.GetReferencedAssemblies().Select(name => name.Name!);

    internal static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Bench.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }
}
