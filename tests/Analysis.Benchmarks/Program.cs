using Analysis.Benchmarks;
using BenchmarkDotNet.Running;

var summary = BenchmarkRunner.Run<Scale>(ScaleConfig.Create(), args);
Console.Write(Growth.Table(summary));
return summary.Reports.Length > 0 && summary.Reports.All(report => report.Success) ? 0 : 1;
