using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Bench.Workloads;

namespace Bench.Commands;

/// <summary>The options that make tasks differ in size.</summary>
internal sealed class ImbalanceOptions
{
    private readonly Option<double?> _imbalance = new("--imbalance")
    {
        Description = "Squaring only: tasks of different sizes, from 0 (all alike) to 1; the grain is their mean.",
        HelpName = "share",
        CustomParser = ParseImbalance,
    };

    private readonly Option<bool> _skewed = new("--skewed")
    {
        Description = "With --imbalance: a few tasks are far larger than the others; evenly spread otherwise.",
    };

    private readonly Option<int?> _seed = new("--seed") { Description = "With --imbalance: which sizes; 1 otherwise.", HelpName = "N" };

    public ImbalanceOptions(Command command)
    {
        _seed.Validators.Add(WholeNumber.From(0, int.MaxValue));
        foreach (var option in new Option[] { _imbalance, _skewed, _seed }) command.Options.Add(option);
    }

    /// <summary>The workload as it is, or with tasks of different sizes.</summary>
    /// <exception cref="UsageException">The options contradict each other.</exception>
    public IWorkload Applied(IWorkload workload, ParseResult parsed)
    {
        if (parsed.GetValue(_imbalance) is not { } imbalance)
        {
            if (parsed.GetValue(_skewed)) throw new UsageException("--skewed says how tasks differ in size, so it needs --imbalance");
            return workload;
        }
        if (workload is not Squaring)
            throw new UsageException($"--imbalance makes tasks compute for different times, so it needs --workload {WorkloadName.Squaring}");
        return new UnevenSquaring(new TaskSizes(imbalance, parsed.GetValue(_skewed), parsed.GetValue(_seed) ?? 1));
    }

    private static double? ParseImbalance(ArgumentResult result)
    {
        if (double.TryParse(result.Tokens[0].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share) && share is >= 0 and <= 1)
            return Math.Round(share, 3);
        result.AddError($"--imbalance takes a number from 0 to 1 such as 0.5, not '{result.Tokens[0].Value}'");
        return null;
    }
}
