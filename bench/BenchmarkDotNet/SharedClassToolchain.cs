using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Parameters;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains;
using BenchmarkDotNet.Toolchains.CsProj;
using BenchmarkDotNet.Toolchains.DotNetCli;
using BenchmarkDotNet.Toolchains.Parameters;
using BenchmarkDotNet.Toolchains.Results;

namespace Bench.BenchmarkDotNet;

/// <summary>
/// BenchmarkDotNet's own toolchain, which generates and compiles a class for every job of every benchmark, asked for one class per benchmark:
/// all launches run the same compiled code, and a build takes the same time however many there are.
/// </summary>
internal sealed class SharedClassToolchain : Toolchain, IDisposable
{
    private readonly SharedGenerator _generator;

    private SharedClassToolchain(string name, SharedGenerator generator, IBuilder builder, IExecutor executor) : base(name, generator, builder, executor) =>
        _generator = generator;

    /// <param name="programs">Made of what is compiled, for a run that asks for other runtimes than this program's.</param>
    public static SharedClassToolchain Create(RuntimePrograms programs)
    {
        var target = new NetCoreAppSettings(
            $"net{Environment.Version.Major}.{Environment.Version.Minor}", runtimeFrameworkVersion: null, RuntimeInformation.FrameworkDescription);
        var usual = CsProjCoreToolchain.From(target);
        var representatives = new ConcurrentDictionary<Code, BenchmarkBuildInfo>();
        return new SharedClassToolchain(usual.Name, new SharedGenerator(usual.Generator, representatives, programs),
            new RuntimeBuilder(usual.Builder, programs), new SharedExecutor(usual.Executor, representatives, programs));
    }

    /// <summary>Deletes what was generated and compiled. BenchmarkDotNet does so itself, but not where the build failed or was interrupted.</summary>
    public void Dispose() => _generator.Dispose();

    /// <summary>What the generated class depends on.</summary>
    private sealed record Code(Descriptor Method, ParameterInstances Parameters)
    {
        public static Code Of(BenchmarkCase benchmark) => new(benchmark.Descriptor, benchmark.Parameters);
    }

    private sealed class SharedGenerator(IGenerator usual, ConcurrentDictionary<Code, BenchmarkBuildInfo> representatives, RuntimePrograms programs)
        : IGenerator, IDisposable
    {
        private BuildFolder? _folder;

        public GenerateResult GenerateProject(BuildPartition buildPartition, ILogger logger, string rootArtifactsFolderPath)
        {
            foreach (var benchmark in buildPartition.Benchmarks) representatives.TryAdd(Code.Of(benchmark.BenchmarkCase), benchmark);
            var distinct = new BuildPartition([.. representatives.Values], buildPartition.Resolver);
            var program = Path.GetDirectoryName(distinct.AssemblyLocation)!;
            _folder = BuildFolder.Take(program, distinct.ProgramName);
            var generated = usual.GenerateProject(distinct, logger, rootArtifactsFolderPath);
            if (generated.IsGenerateSuccess && CompiledProgram.MayBeMeasured && !programs.NeedsSources)
                CompiledProgram.ReferredBy(generated.ArtifactsPaths.ProjectFilePath, program);
            return generated;
        }

        public void Dispose() => _folder?.Dispose();
    }

    private sealed class RuntimeBuilder(IBuilder usual, RuntimePrograms programs) : IBuilder
    {
        public BuildResult Build(GenerateResult generateResult, BuildPartition buildPartition, ILogger logger)
        {
            var built = usual.Build(generateResult, buildPartition, logger);
            if (!built.IsBuildSuccess || programs.Make(built.ArtifactsPaths, logger) is not { } failure) return built;
            logger.WriteLine(LogKind.Error, failure);
            return BuildResult.Failure(generateResult, failure);
        }
    }

    private sealed class SharedExecutor(IExecutor usual, ConcurrentDictionary<Code, BenchmarkBuildInfo> representatives, RuntimePrograms programs) : IExecutor
    {
        public ExecuteResult Execute(ExecuteParameters executeParameters)
        {
            var (executor, built) = programs.Of(usual, executeParameters.BuildResult);
            return executor.Execute(new ExecuteParameters(
                built,
                executeParameters.BenchmarkCase,
                representatives[Code.Of(executeParameters.BenchmarkCase)].Id,
                executeParameters.Logger,
                executeParameters.Resolver,
                executeParameters.LaunchIndex,
                executeParameters.Diagnoser));
        }
    }
}
