using System.CommandLine;
using System.Globalization;
using Bench.Machines;
using Bench.Plan;
using Bench.Screen;

namespace Bench.Commands;

/// <summary><c>list</c>: the cases of a profile and what they are expected to take.</summary>
internal static class ListCommand
{
    public static Command Create()
    {
        var options = new PlanOptions();
        var command = new Command("list", "Shows the cases of a profile and their estimated time, and measures nothing.");
        options.AddTo(command);
        command.SetAction(parsed =>
        {
            var plan = PlanOptions.PlanOf(options.Read(parsed), SuiteShape.All);
            Write(parsed.InvocationConfiguration.Output, plan, new CostModel(Clocks.Measure().NanosecondsPerSquare, Environment.ProcessorCount));
            return ExitCode.Done;
        });
        return command;
    }

    private static void Write(TextWriter output, RunPlan plan, CostModel cost)
    {
        var widest = plan.Cases.Max(@case => @case.Name.Length);
        foreach (var @case in plan.Cases)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{@case.Name.PadRight(widest)}  {cost.Launch([@case], plan.Profile.Shape).TotalSeconds:0.0} s alone"));
        }
        foreach (var left in plan.LeftOut) output.WriteLine($"{left.Subject.PadRight(widest)}  {left.Problem}");
        output.WriteLine(Announcement.Of(plan, cost));
    }
}
