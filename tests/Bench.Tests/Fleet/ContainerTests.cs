namespace Bench.Tests.Fleet;

/// <summary>The files for containers as text: no builder and no cluster is here.</summary>
public sealed class ContainerTests
{
    private static readonly string file = File.ReadAllText(Clone.File("docs", "fleet", "Containerfile"));
    private static readonly string job = File.ReadAllText(Clone.File("docs", "fleet", "kubernetes-job.yaml"));

    [Fact]
    public void The_image_has_the_sdk_of_the_sources_and_starts_the_script()
    {
        Assert.Contains("FROM mcr.microsoft.com/dotnet/sdk:10.0", file, StringComparison.Ordinal);
        Assert.Contains("\"10.0.100\"", File.ReadAllText(Clone.File("global.json")), StringComparison.Ordinal);
        Assert.Contains("ENTRYPOINT [\"./run-benchmarks.sh\", \"--output\", \"/results\"]", file, StringComparison.Ordinal);
        foreach (var project in (string[])["bench", "analysis/Program"])
        {
            Assert.Contains($"dotnet build {project} --configuration Release", file, StringComparison.Ordinal);
            Assert.True(Directory.Exists(Clone.File(project.Split('/'))));
        }
    }

    [Fact]
    public void The_job_puts_a_pod_on_each_node_with_whole_cores_of_its_own()
    {
        var values = job.Split('\n').Where(line => !line.TrimStart().StartsWith('#') && line.Contains(':'))
            .Select(line => line.TrimStart('-', ' ').Split(": ", 2))
            .ToLookup(parts => parts[0].TrimEnd(':'), parts => parts.Length > 1 ? parts[1].Trim() : "");
        Assert.Equal("Indexed", Assert.Single(values["completionMode"]));
        Assert.Equal(Assert.Single(values["completions"]), Assert.Single(values["parallelism"]));
        Assert.Equal("kubernetes.io/hostname", Assert.Single(values["topologyKey"]));
        Assert.Equal(2, values["app"].Count());
        Assert.Single(values["app"].Distinct());
        // Requests and limits are the same, in whole CPUs, or the pod is not Guaranteed.
        foreach (var resource in (string[])["cpu", "memory"]) Assert.Equal(values[resource].First(), values[resource].Last());
        Assert.All(values["cpu"], cpu => Assert.Matches("^\"[0-9]+\"$", cpu));
        Assert.Equal("/results", Assert.Single(values["mountPath"]));
    }
}
