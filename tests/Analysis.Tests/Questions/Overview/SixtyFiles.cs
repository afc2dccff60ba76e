using System.Globalization;
using System.Text;
using Analysis.Statistics;

namespace Analysis.Tests.Questions.Overview;

/// <summary>A results folder as large projects have them: sixty classes, some with a clear winner, some tied, some undecided, some with one method.</summary>
internal static class SixtyFiles
{
    public const int Classes = 60;

    /// <summary>Writes <c>Area.Class01Benchmarks-report.csv</c> and on; of every fifth class raw measurements lie beside the report.</summary>
    public static void Write(string folder)
    {
        Directory.CreateDirectory(folder);
        for (var number = 1; number <= Classes; number++)
        {
            var stem = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"Area.Class{number:00}Benchmarks"));
            var cases = Cases(number);
            File.WriteAllText(stem + "-report.csv", Report(cases));
            if (number % 5 == 0) File.WriteAllText(stem + "-measurements.csv", Measurements(stem, cases, number));
        }
    }

    /// <summary>Every sixth class has one method; the others have three to five, over one to four sizes.</summary>
    private static (string Method, int Size, double Mean, double Error)[] Cases(int number)
    {
        var methods = number % 6 == 0 ? 1 : 3 + number % 3;
        var step = (number % 4) switch { 0 => 0.0, 1 => 1.0, 2 => 0.5, _ => 0.05 };
        return
        [
            .. from size in Enumerable.Range(1, number % 4 + 1)
            from method in Enumerable.Range(0, methods)
            let mean = 20.0 * number * size * (1 + step * method)
            select ($"Method{(char)('A' + method)}", (int)Math.Pow(10, size), mean, mean * (number % 4 == 3 ? 0.2 : 0.002)),
        ];
    }

    private static string Report((string Method, int Size, double Mean, double Error)[] cases)
    {
        var csv = new StringBuilder("Method,Job,Size,Mean,Error,StdDev,Allocated\n");
        foreach (var (method, size, mean, error) in cases)
            csv.Append(CultureInfo.InvariantCulture, $"{method},DefaultJob,{size},{mean:0.000} ns,{error:0.000} ns,{error / 1.1:0.000} ns,{size} B\n");
        return csv.ToString();
    }

    private static string Measurements(string stem, (string Method, int Size, double Mean, double Error)[] cases, int seed)
    {
        var random = SplitMix64.For((ulong)seed);
        var csv = new StringBuilder("Target,Target_Namespace,Target_Type,Target_Method,Job_Id,Params,"
            + "Measurement_LaunchIndex,Measurement_IterationMode,Measurement_IterationStage,Measurement_IterationIndex,"
            + "Measurement_Nanoseconds,Measurement_Operations,Measurement_Value\n");
        var type = Path.GetFileName(stem).Split('.')[1];
        foreach (var (method, size, mean, error) in cases)
        {
            for (var iteration = 1; iteration <= 15; iteration++)
            {
                var time = mean + error * random.Normal();
                csv.Append(CultureInfo.InvariantCulture,
                    $"{type}.{method},Area,{type},{method},DefaultJob,Size={size},1,Workload,Result,{iteration},{time * 1000:0},1000,{time:0.000}\n");
            }
        }
        return csv.ToString();
    }
}
