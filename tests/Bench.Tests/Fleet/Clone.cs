namespace Bench.Tests.Fleet;

/// <summary>The clone that the tests were built from.</summary>
internal static class Clone
{
    public static string Root { get; } = Above(AppContext.BaseDirectory);

    /// <summary>The program that shows, as it was built with the tests.</summary>
    public static string Analysis =>
        Path.Combine(Root, "analysis", "Program", "bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "net10.0", "analysis.dll");

    public static string File(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>A stand-in for <c>dotnet</c>, first on a path: it takes the programs that were built with the tests, and builds nothing.</summary>
    public static string Dotnet(string folder)
    {
        Directory.CreateDirectory(folder);
        var program = Path.Combine(folder, "dotnet");
        System.IO.File.WriteAllText(program, $"""
            #!/bin/sh
            case $1 in
                build | msbuild) exit 0 ;;
                --version) echo 10.0.100; exit 0 ;;
                bench/bin/Release/net10.0/bench.dll) shift; set -- "{Path.Combine(AppContext.BaseDirectory, "bench.dll")}" "$@" ;;
                analysis/Program/bin/Release/net10.0/analysis.dll) shift; set -- "{Analysis}" "$@" ;;
            esac
            exec {Real()} "$@"

            """);
        if (!OperatingSystem.IsWindows())
            System.IO.File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return folder;
    }

    private static string Real() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, "dotnet")).First(System.IO.File.Exists);

    private static string Above(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            if (System.IO.File.Exists(Path.Combine(at.FullName, "Bench.sln"))) return at.FullName;
        }
        throw new InvalidOperationException($"no Bench.sln above {folder}");
    }
}
