using System.Collections.Immutable;
using Analysis.Reading;

namespace Analysis.Verdicts.RunToRun;

/// <summary>Parameters that stand in another order in one of two runs, or that only one of them has, with a single value.</summary>
internal static class ParameterMatch
{
    /// <summary>The earlier run's cases with the later one's parameters, in their order.</summary>
    public static Run Of(Run before, Run after, List<string> notes)
    {
        var (old, now) = (Values(before), Values(after));
        return before with { Cases = [.. before.Cases.Select(each => With(each, old[Method(each)], now.GetValueOrDefault(Method(each)), notes))] };
    }

    private static Case With(Case @case, Dictionary<string, HashSet<Parameter>> own, Dictionary<string, HashSet<Parameter>>? others, List<string> notes)
    {
        if (others is null || own.Keys.SequenceEqual(others.Keys)) return @case;
        var parameters = ImmutableArray.CreateBuilder<Parameter>();
        foreach (var (name, values) in others)
        {
            if (@case.Cell[name] is { } same) parameters.Add(same);
            else if (!own.ContainsKey(name) && values is { Count: 1 } && values.Single() is var constant)
            {
                parameters.Add(constant);
                notes.Add($"The later run alone has the parameter {name}; it is always {constant.Text} there, and was passed over.");
            }
        }
        foreach (var parameter in @case.Cell.Parameters.Where(each => !others.ContainsKey(each.Name)))
        {
            if (own[parameter.Name].Count > 1) parameters.Add(parameter);
            else notes.Add($"The earlier run alone has the parameter {parameter.Name}; it is always {parameter.Text} there, and was passed over.");
        }
        return @case with { Cell = @case.Cell with { Parameters = parameters.DrainToImmutable() } };
    }

    /// <summary>The parameters of each method, in order, with the values that they take.</summary>
    private static Dictionary<(string, string), Dictionary<string, HashSet<Parameter>>> Values(Run run)
    {
        var methods = new Dictionary<(string, string), Dictionary<string, HashSet<Parameter>>>();
        foreach (var each in run.Cases)
        {
            if (!methods.TryGetValue(Method(each), out var values)) methods.Add(Method(each), values = []);
            foreach (var parameter in each.Cell.Parameters)
            {
                if (!values.TryGetValue(parameter.Name, out var known)) values.Add(parameter.Name, known = []);
                known.Add(parameter);
            }
        }
        return methods;
    }

    private static (string Suite, string Method) Method(Case @case) => (@case.Cell.Suite, @case.Model);
}
