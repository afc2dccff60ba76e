using System.ComponentModel;
using System.Diagnostics;
using Analysis.Histories;

namespace Analysis.Commands;

/// <summary>Calls the git on the path as a child process.</summary>
internal static class GitProcess
{
    /// <exception cref="InputException">There is no git.</exception>
    public static GitAnswer Run(string folder, IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo("git", ["--no-pager", .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        start.Environment["LC_ALL"] = "C.UTF-8";
        try
        {
            using var git = Process.Start(start)!;
            git.StandardInput.Close();
            var error = git.StandardError.ReadToEndAsync();
            using var output = new MemoryStream();
            git.StandardOutput.BaseStream.CopyTo(output);
            git.WaitForExit();
            return new GitAnswer(git.ExitCode, output.ToArray(), error.GetAwaiter().GetResult());
        }
        catch (Win32Exception missing)
        {
            throw new InputException($"git cannot be started ({missing.Message}); install it, or name the versions as files", missing);
        }
    }
}
