using System.Collections.Immutable;
using System.CommandLine;
using Analysis.Figures;
using Bench.Claims;
using Bench.Machines;
using Bench.Processes;
using Bench.Reference;
using Bench.Screen;

namespace Bench.Commands;

/// <summary><c>claims</c>: what people say of threads, processes and tasks, measured here.</summary>
internal static class ClaimsCommand
{
    /// <summary>With starting and ending, two minutes at most.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(112);

    public static Command Create()
    {
        var filter = new Option<string?>("--claim") { Description = "Only this one.", HelpName = "name" };
        filter.AcceptOnlyFromAmong([.. ClaimList.All.Select(claim => claim.Name)]);
        var seed = new Option<int?>("--seed") { Description = "Repeats the random orders of another time.", HelpName = "N" };
        seed.Validators.Add(WholeNumber.From(int.MinValue, int.MaxValue));
        var output = new Option<string?>("--output")
        {
            Description = "Writes claims.json and claims.csv to this folder; where it is a run's, its report shows them.",
            HelpName = "folder",
        };
        var json = new Option<bool>("--json") { Description = "Prints claims.json instead of lines for people." };
        var command = new Command("claims", "Checks the tutorial's claims and .NET's folklore on this machine, in at most 2 minutes.")
        {
            filter, seed, output, json,
        };
        var reference = new ReferenceOption(command);
        command.SetAction(parsed =>
        {
            var (screen, asJson) = (parsed.InvocationConfiguration.Output, parsed.GetValue(json));
            var claims = ClaimList.All.RemoveAll(claim => parsed.GetValue(filter) is { } name && claim.Name != name);
            var interpreters = reference.Find(parsed, orAny: true, quietly: asJson).Found;
            var folder = Directory.CreateTempSubdirectory("bench-claims-");
            try
            {
                return Measure(claims, interpreters, parsed.GetValue(seed) ?? Random.Shared.Next(), folder.FullName, parsed.GetValue(output),
                    asJson ? null : screen, file => screen.Write(asJson ? ClaimFiles.Json(file) : string.Join('\n', [.. ClaimLines.Of(file), ""])));
            }
            finally
            {
                folder.Delete(recursive: true);
            }
        });
        return command;
    }

    private static int Measure(
        ImmutableArray<IClaim> claims, ImmutableArray<Interpreter> interpreters, int seed, string folder, string? output, TextWriter? progress,
        Action<ClaimsFile> show)
    {
        using var guard = Guard.Start();
        var children = new ChildProcesses();
        using var interruption = new Interruption(children.Kill, () => { });
        var start = TimeProvider.System.GetUtcNow();
        var rounds = new ClaimRounds(claims, interpreters, seed, folder, children, TimeProvider.System, interruption.Token);
        progress?.WriteLine($"{Numbers.Counted(claims.Length, "claim")}, {Durations.Text(Limit)} at most");
        rounds.Run(Limit, round => progress?.Write(round == 1 ? "round 1" : FormattableString.Invariant($" {round}")));
        progress?.WriteLine();
        var file = new ClaimsFile
        {
            StartedUtc = start,
            FinishedUtc = TimeProvider.System.GetUtcNow(),
            Rounds = rounds.Rounds,
            Seed = seed,
            Machine = MachineReader.Read(RealFiles.Read, OtherSystem.Read(), Environment.ProcessorCount),
            Runtime = RuntimeReader.Read(Environment.GetEnvironmentVariables(), OtherSystem.Answer("dotnet", "--version")),
            References = [.. interpreters.Select(each => each.Info)],
            Findings = rounds.Findings(),
        };
        if (interruption.ExitCode is { } signal) return signal;
        if (output is not null) ClaimFiles.Write(file, output);
        show(file);
        return ExitCode.Done;
    }
}
