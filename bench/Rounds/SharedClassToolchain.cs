using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Parameters;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains;
using BenchmarkDotNet.Toolchains.CsProj;
using BenchmarkDotNet.Toolchains.DotNetCli;
using BenchmarkDotNet.Toolchains.Parameters;
using BenchmarkDotNet.Toolchains.Results;

namespace Bench.Rounds;

/// <summary>
/// BenchmarkDotNet's own toolchain, which generates and compiles a class for every job of every benchmark, asked for one class per benchmark:
/// all rounds, and twins, run the same compiled code, and a build takes the same time however many rounds there are.
/// </summary>
internal static class SharedClassToolchain
{
    public static Toolchain Create()
    {
        var target = new NetCoreAppSettings(
            $"net{Environment.Version.Major}.{Environment.Version.Minor}", runtimeFrameworkVersion: null, RuntimeInformation.FrameworkDescription);
        var usual = CsProjCoreToolchain.From(target);
        var representatives = new ConcurrentDictionary<Code, BenchmarkBuildInfo>();
        return new Toolchain(usual.Name, new Generator(usual.Generator, representatives), usual.Builder, new Executor(usual.Executor, representatives));
    }

    /// <summary>What the generated class depends on.</summary>
    private sealed record Code(Descriptor Method, ParameterInstances Parameters, RunStrategy Strategy)
    {
        public static Code Of(BenchmarkCase benchmark) => new(benchmark.Descriptor, benchmark.Parameters, benchmark.Job.Run.RunStrategy);
    }

    private sealed class Generator(IGenerator usual, ConcurrentDictionary<Code, BenchmarkBuildInfo> representatives) : IGenerator
    {
        public GenerateResult GenerateProject(BuildPartition buildPartition, ILogger logger, string rootArtifactsFolderPath)
        {
            foreach (var benchmark in buildPartition.Benchmarks) representatives.TryAdd(Code.Of(benchmark.BenchmarkCase), benchmark);
            var distinct = new BuildPartition([.. representatives.Values], buildPartition.Resolver);
            return usual.GenerateProject(distinct, logger, rootArtifactsFolderPath);
        }
    }

    private sealed class Executor(IExecutor usual, ConcurrentDictionary<Code, BenchmarkBuildInfo> representatives) : IExecutor
    {
        public ExecuteResult Execute(ExecuteParameters executeParameters) => usual.Execute(new ExecuteParameters(
            executeParameters.BuildResult,
            executeParameters.BenchmarkCase,
            representatives[Code.Of(executeParameters.BenchmarkCase)].Id,
            executeParameters.Logger,
            executeParameters.Resolver,
            executeParameters.LaunchIndex,
            executeParameters.Diagnoser));
    }
}
