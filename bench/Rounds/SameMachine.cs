using System.Globalization;

namespace Bench.Rounds;

/// <summary>Whether a run can go on here: rounds are compared with each other, so all of them come from one machine and one runtime. Pure.</summary>
internal static class SameMachine
{
    private const string Unknown = "an unknown commit";

    /// <param name="path">The run's folder, as the user gave it.</param>
    /// <param name="info">What the run says of itself.</param>
    /// <param name="machine">This machine.</param>
    /// <param name="runtime">This runtime's name and version.</param>
    /// <param name="commit">The sources now, or <c>null</c> when unknown.</param>
    /// <returns>The run's information; with a warning where the sources have changed.</returns>
    /// <exception cref="InputException">The rest would not be comparable.</exception>
    public static RunInfo Check(string path, RunInfo info, MachineInfo machine, string runtime, string? commit)
    {
        if (!info.Machine.MayBe(machine)) throw Refused("machine", info.Machine.Name, machine.Name);
        if (info.Runtime.Version != runtime) throw Refused("runtime", info.Runtime.Version, runtime);
        if (info.Commit == commit) return info;
        return info with
        {
            Warnings = info.Warnings.Add(new Warning(
                "resumed-with-other-sources",
                info.Run,
                string.Create(CultureInfo.InvariantCulture,
                    $"rounds after {info.RoundsDone} were measured with the sources of {commit ?? Unknown}, those before with {info.Commit ?? Unknown}."),
                "Where what is measured has changed in between, start a new run.")),
        };

        InputException Refused(string what, string then, string now) =>
            new($"{path}: the {what} was {then} and is {now} now, and rounds of both cannot be compared; start a new run");
    }
}
