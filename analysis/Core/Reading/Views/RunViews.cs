using System.Collections.Immutable;

namespace Analysis.Reading.Views;

/// <summary>
/// The same run seen with one or another thing competing. Files are read with methods competing; what else can is found here, class by class, and said.
/// </summary>
public static class RunViews
{
    /// <summary>
    /// What a reader most likely asks. Methods compete; jobs do in a class of one method, or one whose baseline is a job. Where both vary there are two views,
    /// one for each question: which method, per job; and which job, per method.
    /// </summary>
    public static ImmutableArray<Run> Usual(Run run)
    {
        if (run.Info is not null) return RuntimeViews.Apart(run);
        var suites = run.Cases.GroupBy(each => each.Cell.Suite).Select(suite => (Name: suite.Key, Contest: Contest.Of([.. suite]), Cases: suite)).ToArray();
        var jobs = suites.Where(each => each.Contest.OfJobs).Select(each => each.Name).ToHashSet();
        var methods = suites.Where(each => each.Contest.OfMethods || !each.Contest.OfJobs).Select(each => each.Name).ToHashSet();
        var idle = suites.Where(each => each.Contest is { OfMethods: false, OfJobs: false }).Select(each => Contest.Missing(each.Name, [.. each.Cases]));
        var told = run with { Warnings = [.. run.Warnings, .. idle.OfType<Warning>()] };
        if (jobs.Count == 0) return [told];
        if (methods.Count == 0) return [In(told with { Warnings = [.. told.Warnings, .. jobs.Select(OnlyJobs)] }, _ => Competitor.Job)];
        var byMethod = In(told, suite => methods.Contains(suite) ? Competitor.Method : null) with { Name = $"{run.Name}, methods compared" };
        var byJob = In(run with { Warnings = [Both(run)] }, suite => jobs.Contains(suite) ? Competitor.Job : null) with { Name = $"{run.Name}, jobs compared" };
        return jobs.Any(suite => IsMarked(run, suite)) ? [byJob, byMethod] : [byMethod, byJob];
    }

    /// <summary>One view of several runs that are put side by side: the same thing competes in a class of all of them.</summary>
    public static ImmutableArray<Run> Alike(IReadOnlyList<Run> runs)
    {
        var jobs = runs.SelectMany(run => run.Cases).Select(each => each.Cell.Suite).Distinct().Where(suite => OnlyJobsCompete(suite, runs)).ToHashSet();
        return jobs.Count == 0 ? [.. runs] : [.. runs.Select(run => In(Told(run), suite => jobs.Contains(suite) ? Competitor.Job : Competitor.Method))];

        Run Told(Run run) =>
            run with { Warnings = [.. run.Warnings, .. run.Cases.Select(each => each.Cell.Suite).Distinct().Where(jobs.Contains).Select(OnlyJobs)] };
    }

    private static bool OnlyJobsCompete(string suite, IReadOnlyList<Run> runs)
    {
        if (runs.Any(run => IsMarked(run, suite))) return true;
        var contests = runs.Where(run => run.Info is null).Select(run => Contest.Of([.. run.Cases.Where(each => each.Cell.Suite == suite)])).ToArray();
        return contests.Any(contest => contest.OfJobs) && !contests.Any(contest => contest.OfMethods);
    }

    /// <summary>Whether the file compares with a job, and not with a method.</summary>
    private static bool IsMarked(Run run, string suite) => run.JobBaselines.ContainsKey(suite) && run.BaselineOf(suite) is null;

    /// <summary>The run with <paramref name="what"/> competing, in the classes in which it varies; another class is left out, and a warning says so.</summary>
    public static Run With(Run run, Competitor what)
    {
        if (what == Competitor.Method) return run;
        var turning = TurningOf(run);
        var suites = run.Cases.Select(each => turning.Of(each, what)).OfType<Case>().GroupBy(each => each.Cell.Suite)
            .Where(suite => suite.Select(each => each.Model).Distinct().Skip(1).Any()).Select(suite => suite.Key).ToHashSet();
        var others = run.Cases.Select(each => each.Cell.Suite).Distinct().Where(suite => !suites.Contains(suite)).ToArray();
        var view = In(run, suite => suites.Contains(suite) ? what : null);
        return suites.Count == 0 || others.Length == 0 ? view : view with
        {
            Warnings = view.Warnings.Add(new Warning(
                "class-left-out", run.Name, $"{string.Join(", ", others)} left out: there are no two {what.Plural} in it",
                "report it for itself, without --compete")),
        };
    }

    /// <param name="of">What competes in a class; <c>null</c> leaves the class out.</param>
    private static Run In(Run run, Func<string, Competitor?> of)
    {
        var turning = TurningOf(run);
        var kinds = run.Cases.Select(each => each.Cell.Suite).Distinct().ToDictionary(suite => suite, of);
        ImmutableArray<Case> cases = [.. run.Cases.Select(each => kinds[each.Cell.Suite] is { } kind ? turning.Of(each, kind) : null).OfType<Case>()];
        if (cases.GroupBy(each => (each.Cell, each.Model)).FirstOrDefault(same => same.Skip(1).Any()) is { } twice)
        {
            throw new InputException(
                $"{run.Name}: two jobs of {twice.Key.Cell} run on {twice.Key.Model}, so that runtimes alone cannot compete; "
                + "use --compete job, or --filter Job=NAME");
        }
        var baselines = kinds.Select(each => (Suite: each.Key, Model: each.Value is { } kind ? Baseline(run, each.Key, kind) : null))
            .Where(each => each.Model is not null).ToImmutableDictionary(each => each.Suite, each => each.Model!);
        var names = baselines.Values.Distinct().ToArray();
        var used = kinds.Values.OfType<Competitor>().Distinct().ToArray();
        return run with
        {
            Cases = cases,
            Baseline = names is [var only] ? only : null,
            SuiteBaselines = names.Length > 1 ? baselines : null,
            Competing = used is [var kind] ? kind : Competitor.Method,
        };
    }

    private static Turning TurningOf(Run run) => new([.. run.Cases.Select(each => each.Job).OfType<Job>().Distinct()]);

    private static string? Baseline(Run run, string suite, Competitor kind)
    {
        if (kind == Competitor.Method) return run.BaselineOf(suite);
        if (kind == RuntimeViews.Competitor) return RuntimeViews.In(run).FirstOrDefault();
        if (kind.IsParameter || run.JobBaselines.GetValueOrDefault(suite) is not { } label) return null;
        if (kind == Competitor.Job) return label;
        return run.Cases.FirstOrDefault(each => each.Cell.Suite == suite && each.Cell.Configuration == label)?.Job?.Runtime;
    }

    private static Warning OnlyJobs(string suite) => new(
        "jobs-compared", suite, "its baseline is a job, or it has just one method, so that jobs are compared and not methods",
        "compare something else with --compete method or --compete PARAM");

    private static Warning Both(Run run) => new(
        "both-compared", run.Name, "methods and jobs both vary, so that there are two answers: which method, for each job; and which job, for each method",
        "ask for one of them with --compete method or --compete job");
}
