using Bench.Commands;
using Bench.Models;
using Bench.Plan;
using Bench.Tests.Rounds;

namespace Bench.Tests.Commands;

/// <summary>A report shows why its models win, and none that do not compete in it.</summary>
public sealed class TracedModelsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Away_from_a_run_all_models_are_traced() => Assert.Equal(ModelList.Names, TracedModels.Of(_folder["trace"], WorkloadName.Sleep));

    [Fact]
    public void Beside_a_run_its_models_are_traced()
    {
        Run(Profiles.Quick.Name);
        Assert.Equal(ModelList.Names.Where(Profile.UsualModels.Contains), TracedModels.Of(_folder.Root, WorkloadName.Sleep));
    }

    [Fact]
    public void Models_that_were_asked_for_count_and_the_baseline_among_them()
    {
        Run(Profiles.Quick.Name, models: [ModelName.Plinq, ModelName.Channels]);
        Assert.Equal([ModelName.Sequential, ModelName.Plinq, ModelName.Channels], TracedModels.Of(_folder.Root, WorkloadName.Squaring));
    }

    [Theory]
    [InlineData("*Squaring.Thread(*", WorkloadName.Squaring)]
    // Of a workload that the run does not have, as its other models are.
    [InlineData("*Squaring.Thread(*", WorkloadName.Sleep)]
    public void Filters_count_too(string filter, string workload)
    {
        Run(Profiles.Quick.Name, filters: [filter]);
        Assert.Equal([ModelName.Thread], TracedModels.Of(_folder.Root, workload));
    }

    [Fact]
    public void A_run_of_a_profile_that_is_not_there_has_all()
    {
        Run("gone");
        Assert.Equal(ModelList.Names, TracedModels.Of(_folder.Root, WorkloadName.Sleep));
    }

    [Fact]
    public void A_run_that_cannot_be_read_is_refused()
    {
        File.WriteAllText(_folder["run.json"], "{}");
        Assert.Throws<InputException>(() => TracedModels.Of(_folder.Root, WorkloadName.Sleep));
    }

    private void Run(string profile, string[]? filters = null, string[]? models = null) =>
        RunFolder.At(_folder.Root).Write(Infos.Of(4) with { Profile = profile, Filters = [.. filters ?? []], Models = [.. models ?? []] });
}
