using System.Text;
using Analysis.Reading;
using Analysis.Tests.Commands;

namespace Analysis.Tests.Reading;

/// <summary>Files in a folder of their own, and what reading them gives.</summary>
internal sealed class InputFiles : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public string Root => folder.Root;

    public void Dispose() => folder.Dispose();

    /// <returns>The file's path.</returns>
    public string Add(string name, string text, Encoding? encoding = null)
    {
        var path = Path.Combine(folder.Root, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text, encoding ?? new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        return path;
    }

    public string Add(string name, byte[] bytes)
    {
        var path = Path.Combine(folder.Root, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    /// <summary>Reads the one run there is.</summary>
    public Run Read(bool skipBad = false) => Assert.Single(RunReader.Read([folder.Root], new ReadOptions(skipBad)));

    /// <summary>Reads a file of that text alone.</summary>
    public static Run Read(string name, string text, bool skipBad = false)
    {
        using var files = new InputFiles();
        return Assert.Single(RunReader.Read([files.Add(name, text)], new ReadOptions(skipBad)));
    }

    /// <summary>The message about a file of that text, without the folder.</summary>
    public static string Refusal(string name, string text)
    {
        using var files = new InputFiles();
        var path = files.Add(name, text);
        var refusal = Assert.Throws<InputException>(() => RunReader.Read([path], ReadOptions.Strict));
        Assert.DoesNotContain('\n', refusal.Message);
        return refusal.Message.Replace(files.Root + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);
    }
}
