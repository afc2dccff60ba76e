using Bench.Models;
using Bench.Plan;

namespace Bench.Tests.Plan;

public sealed class ModelChoiceTests
{
    [Fact]
    public void Without_a_word_the_profiles_models_compete() =>
        Assert.Equal(Profile.UsualModels.Order(), ModelsOf([]).Order());

    [Fact]
    public void Models_that_are_named_compete_with_the_baseline_and_nobody_else() =>
        Assert.Equal(["CoreWorkers", "Plinq", "Sequential"], ModelsOf(["Plinq", "CoreWorkers"]));

    [Fact]
    public void All_are_all_and_none_meets_a_workload_that_it_says_nothing_about()
    {
        var cases = Planner.Plan(Request([.. ModelList.Names]), SuiteShape.All).Cases;

        Assert.Equal(ModelList.Names.Order(), cases.Select(@case => @case.Model).Distinct().Order());
        Assert.DoesNotContain(cases, @case => @case is { Model: "SequentialSimd", Workload: "Sleep" } or { Model: "TaskRun", Workload: "Squaring" });
    }

    private static string[] ModelsOf(string[] names) =>
        [.. Planner.Plan(Request(names), SuiteShape.All).Cases.Select(@case => @case.Model).Distinct().Order(StringComparer.Ordinal)];

    private static PlanRequest Request(string[] names) => new(Profiles.Standard, []) { Models = [.. names] };
}
