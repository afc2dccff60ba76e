using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Bench.Models;
using Bench.Plan;

namespace Bench.Commands;

/// <summary>The options that say what to measure; <c>run</c> and <c>list</c> share them.</summary>
internal sealed class PlanOptions
{
    private const int MostRounds = 1000;

    private readonly Option<bool> _quick = new("--quick") { Description = "At most 3 minutes on 2 cores." };
    private readonly Option<bool> _full = new("--full") { Description = "At most 60 minutes on 2 cores. Neither: at most 12." };
    private readonly Option<string?> _profile = new("--profile")
    {
        Description = "A profile by name: quick, standard, full, costs, which measures what models cost to hand out tasks and how they scale, or io, "
            + "whose tasks read files, ask a server, or compute and wait.",
        HelpName = "name",
    };

    private readonly Option<string[]> _filters = new("--filter")
    {
        Description = "Only cases whose name matches, such as '*.Thread' or '*Squaring.*(TaskCount=64,*'. Names are like "
            + "CpuBoundSquaring.Thread(TaskCount=64,Grain=1000); * stands for any text, ? for one character. Repeatable: any one has to match.",
        HelpName = "glob",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string[]> _models = new("--models")
    {
        Description = "Which models compete, by name, beside Sequential; all: every one there is. Otherwise the seven usual ones.",
        HelpName = "name",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<int?> _rounds = new("--rounds") { Description = "Exactly so many rounds, decided or not, however long they take.", HelpName = "N" };
    private readonly Option<bool> _twins = new("--aa")
    {
        Description = "Every model twice, under two names: shows how often the verdicts see a difference where there is none.",
    };

    private readonly Option<double?> _plant = new("--plant")
    {
        Description = "With --aa: slow the second ones by this share, such as 5%, to see whether it is found.",
        HelpName = "share",
        CustomParser = ParseShare,
    };

    public PlanOptions() => _rounds.Validators.Add(WholeNumber.From(1, MostRounds));

    private Option[] All => [_quick, _full, _profile, _filters, _models, _rounds, _twins, _plant];

    public void AddTo(Command command)
    {
        foreach (var option in All) command.Options.Add(option);
    }

    /// <summary>For a run that goes on with what was said when it began.</summary>
    /// <exception cref="UsageException">One of these options, or of the others, was given nevertheless.</exception>
    public void Refuse(ParseResult parsed, params Option[] others)
    {
        if (All.Concat(others).FirstOrDefault(option => parsed.GetResult(option) is { Implicit: false }) is not { } given) return;
        throw new UsageException($"{given.Name} cannot be given with --resume, which goes on with what was said when the run began; leave it out");
    }

    /// <exception cref="UsageException">The options contradict each other.</exception>
    public PlanRequest Read(ParseResult parsed)
    {
        var request = new PlanRequest(ProfileOf(parsed), [.. parsed.GetValue(_filters) ?? []], parsed.GetValue(_rounds), parsed.GetValue(_twins),
            parsed.GetValue(_plant))
        {
            Models = ModelsOf(parsed.GetValue(_models) ?? []),
        };
        if (request.PlantedShare is not null && !request.Twins) throw new UsageException("--plant slows the second of two, so it needs --aa");
        return request;
    }

    /// <exception cref="UsageException">No case of the profile matches the filters.</exception>
    public static RunPlan PlanOf(PlanRequest request, IReadOnlyList<SuiteShape> suites)
    {
        var plan = Planner.Plan(request, suites);
        if (plan.Cases.Length > 0) return plan;
        throw new UsageException(plan.LeftOut is [var left, ..]
            ? $"nothing to measure: {left.Subject} is {left.Problem} {left.Remedy}"
            : $"--filter {string.Join(" --filter ", request.Filters)} matches no case of profile {request.Profile.Name}; see the names with: "
                + $"{Application.Name} list");
    }

    private static ImmutableArray<string> ModelsOf(string[] names)
    {
        if (names.Contains("all", StringComparer.OrdinalIgnoreCase)) return ModelList.Names;
        var unknown = names.FirstOrDefault(name => !ModelList.Names.Contains(name, StringComparer.OrdinalIgnoreCase));
        if (unknown is not null) throw new UsageException($"unknown model '{unknown}'; the models are {string.Join(", ", ModelList.Names)}, or all");
        return [.. ModelList.Names.Where(model => names.Contains(model, StringComparer.OrdinalIgnoreCase))];
    }

    private Profile ProfileOf(ParseResult parsed)
    {
        var (quick, full, name) = (parsed.GetValue(_quick), parsed.GetValue(_full), parsed.GetValue(_profile));
        if ((quick ? 1 : 0) + (full ? 1 : 0) + (name is null ? 0 : 1) > 1)
            throw new UsageException("--quick and --full exclude each other; give one, or none for the standard profile");
        if (name is not null)
            return Profiles.Find(name)
                ?? throw new UsageException($"unknown profile '{name}'; the profiles are {string.Join(", ", Profiles.All.Select(profile => profile.Name))}");
        return quick ? Profiles.Quick : full ? Profiles.Full : Profiles.Standard;
    }

    private static double? ParseShare(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        var percent = text.EndsWith('%');
        if (double.TryParse(percent ? text[..^1] : text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && (percent ? number / 100 : number) is > 0 and <= 10 and var share) return share;
        result.AddError($"--plant takes a share such as 5% or 0.05, not '{text}'");
        return null;
    }
}
