using Analysis.Reading;

namespace Analysis.Words;

/// <summary>A cell in as few letters as possible, wherever one is named.</summary>
public static class CellLabel
{
    /// <summary>
    /// The suite left out: <c>64 × 10k squares</c>, <c>16 × 10 ms, 4 in flight</c>; other people's parameters by name; empty without parameters.
    /// </summary>
    public static string Of(Cell cell)
    {
        if (cell["TaskCount"] is not { Number: { } count } || cell["Grain"] is not { Number: { } grain } size) return Of(cell.Parameters);
        var task = size.Unit switch
        {
            GrainUnitName.Nanoseconds => Durations.Text(grain),
            GrainUnitName.Bytes => Sizes.Text(grain),
            var unit => $"{Numbers.Short(grain)} {unit}".TrimEnd(),
        };
        var others = Of(cell.Parameters.Where(parameter => parameter.Name is not ("TaskCount" or "Grain")));
        return $"{Numbers.Text(count)} × {task}" + (others.Length == 0 ? "" : $", {others}");
    }

    /// <summary>Parameters one by one: <c>64 tasks</c>, <c>Size = 10, Kind = a</c>; empty when there are none.</summary>
    public static string Of(IEnumerable<Parameter> parameters) => string.Join(", ", parameters.Select(Of));

    /// <summary><c>CPU-bound squaring, 64 × 10k squares</c>.</summary>
    public static string WithSuite(Cell cell) => Joined(Suite(cell.Suite, cell.Configuration), Of(cell));

    /// <summary><c>CPU-bound squaring, 64 × 10k squares, Thread</c>.</summary>
    public static string WithModel(Cell cell, string model) => Joined(Suite(cell.Suite, cell.Configuration), Of(cell), model);

    /// <summary><c>CPU-bound squaring</c>; other people's names stay as they are; empty where the file does not say.</summary>
    public static string Suite(string suite, string configuration) => Joined(
        suite switch
        {
            "CpuBoundSquaring" => "CPU-bound squaring",
            "IoBoundSleep" => "I/O-bound sleeping",
            SuiteName.OverheadSuite => "scheduling overhead",
            SuiteName.GranularitySuite => "granularity",
            SuiteName.ScalingSuite => "scaling",
            SuiteName.PrimitiveSuite => "primitives",
            SuiteName.TimerSuite => "timers",
            SuiteName.ImbalanceSuite => "tasks of different sizes",
            SuiteName.IoFiles => "reading cached files",
            SuiteName.IoFilesDirect => "reading files from the device",
            SuiteName.IoHttp => "HTTP over the loopback",
            SuiteName.IoMixed => "half computing, half waiting",
            _ => suite,
        },
        configuration == ConfigurationName.Natural ? "" : IsCold(configuration) ? "done once" : configuration);

    /// <summary>Whether the cells are first batches of fresh processes, which have words and charts of their own.</summary>
    public static bool IsCold(string configuration) => configuration == ConfigurationName.Cold;

    private static string Of(Parameter parameter) => parameter switch
    {
        { Name: "TaskCount", Number: 1 } => "1 task",
        { Name: "TaskCount", Number: { } number } => $"{Numbers.Text(number)} tasks",
        { Name: "Dop", Number: { } number } => $"{Numbers.Text(number)} in flight",
        { Name: TaskSizes.SizesParameter, Number: null } => $"sizes {parameter.Text}",
        { Name: TaskSizes.ImbalanceParameter, Number: { } number } => $"imbalance {Numbers.Text(number)}",
        { Name: "Grain", Number: { } number, Unit: "squares" } => $"{Numbers.Text(number)} squares each",
        { Name: "Grain", Number: { } number, Unit: GrainUnitName.Bytes } => $"{Sizes.Text(number)} each",
        { Name: "Grain", Number: { } number, Unit: "ns" } => $"{Durations.Text(number)} each",
        { Number: { } number, Unit: "ns" } => $"{parameter.Name} = {Durations.Text(number)}",
        { Number: { } number } => $"{parameter.Name} = {Numbers.Text(number)}" + (parameter.Unit is null ? "" : $" {parameter.Unit}"),
        _ => $"{parameter.Name} = {parameter.Text}",
    };

    private static string Joined(params string[] parts) => string.Join(", ", parts.Where(part => part.Length > 0));
}
