using System.Collections.Immutable;
using Analysis.Reading;

namespace Analysis.Verdicts.RunToRun;

/// <summary>Gives what is called one way in a run the name that it has in another.</summary>
internal static class Renaming
{
    private const int NamesShown = 8;

    /// <summary>The run with other names of classes.</summary>
    public static Run Suites(Run run, IReadOnlyDictionary<string, string> names) => names.Count == 0 ? run : run with
    {
        Cases = [.. run.Cases.Select(each => names.TryGetValue(each.Cell.Suite, out var name) ? each with { Cell = each.Cell with { Suite = name } } : each)],
        SuiteBaselines = run.SuiteBaselines is { } baselines ? Keys(baselines, names) : null,
        JobBaselines = Keys(run.JobBaselines, names),
    };

    /// <summary>The run with other labels of jobs.</summary>
    public static Run Jobs(Run run, IReadOnlyDictionary<(string Suite, string Label), string> names) => run with
    {
        Cases = [.. run.Cases.Select(each => each.Job is { } job && names.TryGetValue((each.Cell.Suite, job.Label), out var label) && label != job.Label
            ? each with { Cell = each.Cell with { Configuration = label }, Job = job with { Label = label } }
            : each)],
        JobBaselines = run.JobBaselines.ToImmutableDictionary(each => each.Key, each => names.GetValueOrDefault((each.Key, each.Value), each.Value)),
    };

    /// <summary>What a user calls <paramref name="old"/> in a run, under the name that it has in another.</summary>
    /// <exception cref="InputException">There is nothing of that name in one of them, or not of the same kind.</exception>
    public static Run Of(Run run, Run other, string old, string @new)
    {
        if (run.Cases.Any(each => each.Model == old) && other.Cases.Any(each => each.Model == @new)) return Methods(run, each => each.Model == old, @new);
        if (run.Cases.Any(each => each.Cell.Suite == old) && other.Cases.Any(each => each.Cell.Suite == @new))
            return Suites(run, new Dictionary<string, string> { [old] = @new });
        if (run.Cases.FirstOrDefault(each => Full(each) == old) is { } from && other.Cases.FirstOrDefault(each => Full(each) == @new) is { } to)
            return OneCase(run, from, to);
        if (run.Cases.Any(each => each.Job?.IsCalled(old) == true) && other.Cases.FirstOrDefault(each => each.Job?.IsCalled(@new) == true)?.Job is { } job)
            return OneJob(run, each => each.Job?.IsCalled(old) == true, job);
        if (run.Cases.Any(each => each.Cell[old] is not null) && other.Cases.Any(each => each.Cell[@new] is not null)) return Parameters(run, old, @new);
        throw new InputException(
            $"--map '{old}={@new}' names no method, class, Class.Method, job or parameter that {run.Name} and {other.Name} have; "
            + $"{run.Name} has {Shown(run)}, and {other.Name} has {Shown(other)}");
    }

    /// <summary>A case of each settles the rest: their classes are the same one, and their other methods are matched by name.</summary>
    private static Run OneCase(Run run, Case from, Case to)
    {
        var renamed = Methods(run, each => each.Cell.Suite == from.Cell.Suite && each.Model == from.Model, to.Model);
        return from.Cell.Suite == to.Cell.Suite ? renamed : Suites(renamed, new Dictionary<string, string> { [from.Cell.Suite] = to.Cell.Suite });
    }

    private static Run OneJob(Run run, Func<Case, bool> are, Job job)
    {
        var labels = run.Cases.Where(are).Select(each => (each.Cell.Suite, each.Job!.Label)).Distinct().ToDictionary(each => each, _ => job.Label);
        return Jobs(run with { Cases = [.. run.Cases.Select(each => are(each) ? each with { Job = each.Job! with { Name = job.Name } } : each)] }, labels);
    }

    private static Run Methods(Run run, Func<Case, bool> are, string name)
    {
        var old = run.Cases.Where(are).Select(each => each.Model).First();
        return run with
        {
            Cases = [.. run.Cases.Select(each => are(each) ? each with { Model = name } : each)],
            Baseline = run.Baseline == old ? name : run.Baseline,
            SuiteBaselines = run.SuiteBaselines?.ToImmutableDictionary(each => each.Key, each => each.Value == old ? name : each.Value),
        };
    }

    private static Run Parameters(Run run, string old, string name) => run with
    {
        Cases = [.. run.Cases.Select(each => each with { Cell = Parameter(each.Cell, old, name) })],
    };

    private static Cell Parameter(Cell cell, string old, string name) =>
        cell with { Parameters = [.. cell.Parameters.Select(each => each.Name == old ? each with { Name = name } : each)] };

    private static ImmutableDictionary<string, string> Keys(ImmutableDictionary<string, string> baselines, IReadOnlyDictionary<string, string> names) =>
        baselines.Select(each => KeyValuePair.Create(names.GetValueOrDefault(each.Key, each.Key), each.Value))
            .DistinctBy(each => each.Key).ToImmutableDictionary();

    private static string Full(Case @case) => $"{@case.Cell.Suite}.{@case.Model}";

    private static string Shown(Run run)
    {
        var names = run.Cases.Select(each => each.Model).Distinct().ToArray();
        return string.Join(", ", names.Take(NamesShown)) + (names.Length > NamesShown ? ", …" : "");
    }
}
