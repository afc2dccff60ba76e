using System.CommandLine;
using Analysis.Histories;
using Analysis.Verdicts.RunToRun;

namespace Analysis.Commands;

/// <summary>The options of a history that is looked at over a baseline.</summary>
internal sealed class RelativeOptions
{
    private readonly Option<bool> relative = new("--relative")
    {
        Description = "Compare times over the baseline's in the same version: for a machine whose speed changes.",
    };

    private readonly Option<string?> baseline = new("--baseline")
    {
        Description = "With --relative: the model (or method) that the others are compared with, instead of the one that the newest version marks.",
        HelpName = "NAME",
    };

    public RelativeOptions(Command command)
    {
        command.Options.Add(relative);
        command.Options.Add(baseline);
    }

    /// <summary>What is compared.</summary>
    public Yardstick Yardstick(ParseResult parsed) =>
        parsed.GetValue(relative) ? Verdicts.RunToRun.Yardstick.Speedup : Verdicts.RunToRun.Yardstick.Makespan;

    /// <summary>The history, where it is looked at over a baseline with the same one in all versions.</summary>
    /// <exception cref="UsageException">There is no baseline, or it is not asked for.</exception>
    public History Of(History history, ParseResult parsed)
    {
        var named = parsed.GetValue(baseline);
        if (!parsed.GetValue(relative)) return named is null ? history : throw new UsageException($"--baseline '{named}' needs --relative beside it");
        return VersionBaselines.Alike(history, named) ?? throw new UsageException(named is null
            ? "--relative needs a baseline, and no version marks one; name one with --baseline NAME"
            : $"--baseline '{named}' is in no version; the newest has "
                + string.Join(", ", history.Versions[^1].Run.Cases.Select(each => each.Model).Distinct().Take(20)));
    }
}
