using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Bench.Processes;

/// <summary>A .NET runtime on this machine.</summary>
/// <param name="Version">Such as <c>10.0.12</c> or <c>11.0.0-preview.1</c>.</param>
/// <param name="Host">The <c>dotnet</c> that starts programs on it.</param>
public sealed partial record InstalledRuntime(string Version, string Host)
{
    private const string Framework = "Microsoft.NETCore.App ";

    private static readonly TimeSpan patience = TimeSpan.FromSeconds(30);

    /// <summary>As results name it, and as the runtime names itself: <c>.NET 10.0.12</c>.</summary>
    public string Name => $".NET {Version}";

    /// <summary>What is compiled for it: <c>net10.0</c>.</summary>
    public string Moniker => string.Create(CultureInfo.InvariantCulture, $"net{Numbers.Major}.{Numbers.Minor}");

    /// <summary>Without what stands behind a dash.</summary>
    public Version Numbers => System.Version.Parse(Version.Split('-')[0]);

    /// <summary>Those beside the runtime of this program, the ones that <c>dotnet --list-runtimes</c> tells.</summary>
    public static ImmutableArray<InstalledRuntime> All()
    {
        var host = ThisProgram.DotnetHost() ?? "dotnet";
        return In(BoundedProcess.Run(new ProcessStartInfo(host, "--list-runtimes") { UseShellExecute = false }, patience).Lines, host);
    }

    /// <param name="lines">What <c>dotnet --list-runtimes</c> prints.</param>
    public static ImmutableArray<InstalledRuntime> In(IEnumerable<string> lines, string host) =>
    [
        .. lines.Where(line => line.StartsWith(Framework, StringComparison.Ordinal))
            .Select(line => line[Framework.Length..].Split(' ')[0]).Where(version => System.Version.TryParse(version.Split('-')[0], out _))
            .Select(version => new InstalledRuntime(version, host)),
    ];

    /// <summary>Whether a user can mean a runtime by this: <c>net9.0</c>, <c>9.0</c>, <c>10.0.12</c>.</summary>
    public static bool IsName(string asked) => Asked().IsMatch(asked);

    /// <summary>The runtimes that are meant, each once, in the order asked for; of <c>net9.0</c> the newest there is.</summary>
    /// <param name="asked">Each of them a name.</param>
    /// <param name="installed">All there are.</param>
    /// <returns>What is not there is missing, with what to do.</returns>
    public static (ImmutableArray<InstalledRuntime> Found, ImmutableArray<Warning> Missing) Find(
        IReadOnlyCollection<string> asked, ImmutableArray<InstalledRuntime> installed)
    {
        var found = asked.Select(name => (Name: name, Runtime: Meant(Asked().Match(name).Groups["version"].Value, installed))).ToArray();
        return ([.. found.Select(each => each.Runtime).OfType<InstalledRuntime>().Distinct()],
        [
            .. found.Where(each => each.Runtime is null).Select(each => new Warning("runtime-absent", each.Name,
                $"it is not installed (there {(installed is [var only] ? $"is {only.Name}" : $"are {string.Join(", ", installed.Select(one => one.Name))}")}).",
                "Install it beside the others, from https://dotnet.microsoft.com/download.")),
        ]);
    }

    private static InstalledRuntime? Meant(string version, ImmutableArray<InstalledRuntime> installed) =>
        installed.FirstOrDefault(each => each.Version == version)
        ?? installed.Where(each => each.Version.StartsWith(version + ".", StringComparison.Ordinal) && version.Count(sign => sign == '.') == 1)
            .OrderBy(each => each.Numbers).ThenBy(each => !each.Version.Contains('-', StringComparison.Ordinal)).LastOrDefault();

    [GeneratedRegex(@"^(?:net|\.NET )?(?<version>\d+\.\d+(?:\.\d+(?:-[\w.]+)?)?)$", RegexOptions.IgnoreCase)]
    private static partial Regex Asked();
}
