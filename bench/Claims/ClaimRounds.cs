using System.Collections.Immutable;
using System.Globalization;
using Bench.Processes;
using Bench.Reference;
using Bench.Rounds;

namespace Bench.Claims;

/// <summary>
/// Measures all claims round by round: in every round each trial of each claim and runtime once, in a new random order, until the time is up. What is compared
/// has seen the same machine.
/// </summary>
public sealed class ClaimRounds(
    ImmutableArray<IClaim> claims, ImmutableArray<Interpreter> interpreters, int seed, string folder, ChildProcesses children, TimeProvider time,
    CancellationToken stop)
{
    private const string Dotnet = ".NET";

    /// <summary>More rounds hardly narrow an interval that a machine's noise has made wide.</summary>
    private const int MostRounds = 15;

    private readonly Dictionary<(string Claim, string Runtime), List<Dictionary<string, double>>> _seen = [];
    private readonly Dictionary<(string Claim, string Runtime), string> _failures = [];

    public int Rounds { get; private set; }

    /// <param name="limit">No round starts that would end later, if it took as long as the longest before.</param>
    /// <param name="progress">Hears of each round that is done.</param>
    public void Run(TimeSpan limit, Action<int> progress)
    {
        var (start, longest) = (time.GetTimestamp(), TimeSpan.Zero);
        while (Rounds < MostRounds && time.GetElapsedTime(start) + longest <= limit)
        {
            var began = time.GetTimestamp();
            foreach (var trial in RoundOrder.Of(Trials().ToArray(), seed, Rounds + 1))
            {
                if (stop.IsCancellationRequested) return;
                trial();
            }
            if (stop.IsCancellationRequested) return;
            Rounds++;
            if (time.GetElapsedTime(began) is var took && took > longest) longest = took;
            progress(Rounds);
        }
    }

    /// <summary>The verdicts, claim after claim, .NET first.</summary>
    public ImmutableArray<ClaimFinding> Findings() => [.. claims.SelectMany(Findings)];

    private IEnumerable<ClaimFinding> Findings(IClaim claim)
    {
        var dotnet = SeenOf(claim, Dotnet);
        foreach (var finding in Judge(claim, Dotnet, dotnet, dotnet)) yield return finding;
        if (claim.InCPython is null) yield break;
        foreach (var interpreter in interpreters)
        {
            var runtime = interpreter.Info.ToString();
            foreach (var finding in Judge(claim, runtime, SeenOf(claim, runtime), dotnet)) yield return finding;
        }
    }

    private IEnumerable<ClaimFinding> Judge(IClaim claim, string runtime, Seen seen, Seen dotnet)
    {
        foreach (var finding in claim.Judge(seen, dotnet))
        {
            var sure = Surely(finding, seen, _failures.GetValueOrDefault((claim.Name, runtime)));
            yield return new ClaimFinding(
                claim.Name, claim.Text, sure.Side is null ? runtime : $"{runtime}, {sure.Side}", sure.Verdict, sure.Why, sure.Remedy, sure.Figures);
        }
    }

    /// <summary>Nothing is decided by fewer rounds than an interval needs.</summary>
    internal static Finding Surely(Finding finding, Seen seen, string? failure)
    {
        if (seen.Rounds.Length >= Seen.FewestRounds) return finding;
        var why = string.Create(CultureInfo.InvariantCulture,
            $"It was measured in {seen.Rounds.Length} rounds, and {Seen.FewestRounds} are the fewest that decide"
                + $"{(failure is null ? "." : $": {failure.TrimEnd('.')}.")}");
        return finding with
        {
            Verdict = ClaimVerdict.Undecided,
            Why = why,
            Remedy = failure is null ? "Run it again while nothing else runs on the machine." : "Find out why it failed, and run it again.",
        };
    }

    private IEnumerable<Action> Trials()
    {
        foreach (var claim in claims)
        {
            var round = new Dictionary<string, double>();
            foreach (var trial in claim.Trials)
                yield return () => Note(claim, Dotnet, Merge(round, ClaimProcess.Start(claim, trial, children)), round);
            if (claim.InCPython is not { } work) continue;
            foreach (var interpreter in interpreters)
            {
                yield return () =>
                {
                    var own = new Dictionary<string, double>();
                    var answer = new ReferenceTrials(interpreter, folder, children).Run(work, seed + Rounds);
                    Note(claim, interpreter.Info.ToString(), Merge(own, answer), own);
                };
            }
        }
    }

    private static string? Merge(Dictionary<string, double> round, (ImmutableDictionary<string, double> Figures, string? Failure) answer)
    {
        foreach (var (name, value) in answer.Figures) round[name] = value;
        return answer.Failure;
    }

    private void Note(IClaim claim, string runtime, string? failure, Dictionary<string, double> round)
    {
        if (stop.IsCancellationRequested) return;
        if (failure is not null)
        {
            _failures[(claim.Name, runtime)] = failure;
            return;
        }
        if (!_seen.TryGetValue((claim.Name, runtime), out var rounds)) _seen.Add((claim.Name, runtime), rounds = []);
        // The trials of a claim fill one round together, whichever of them comes first.
        if (!rounds.Contains(round)) rounds.Add(round);
    }

    private Seen SeenOf(IClaim claim, string runtime) => _seen.TryGetValue((claim.Name, runtime), out var rounds)
        ? new Seen([.. rounds.Select(round => round.ToImmutableDictionary())])
        : Seen.Nothing;
}
