using System.Collections.Immutable;
using Analysis.Commands;
using Analysis.Reading;
using BenchmarkDotNet.Attributes;

namespace Analysis.Benchmarks;

/// <summary>How long a file of so many measurements takes, and how much memory.</summary>
public class Scale
{
    private string folder = "";

    /// <summary>Rows of <c>measurements.csv</c>.</summary>
    [Params(10_000, 100_000, 1_000_000)]
    public int Rows { get; set; }

    [GlobalSetup]
    public void Write() => folder = MadeUpRun.Write(Rows);

    [GlobalCleanup]
    public void Delete() => Directory.Delete(folder, recursive: true);

    /// <summary>From the file to cases.</summary>
    [Benchmark]
    public ImmutableArray<Run> Read() => RunReader.Read([folder], ReadOptions.Strict);

    /// <summary>From the file to a finished report, as <c>analysis report</c> does it; the program's start is not in it.</summary>
    [Benchmark]
    public int Report()
    {
        var code = Application.Run(["report", folder, "--output", Path.Combine(folder, "report")], TextWriter.Null, TextWriter.Null);
        return code == 0 ? code : throw new InvalidOperationException($"report ended with {code}");
    }
}
