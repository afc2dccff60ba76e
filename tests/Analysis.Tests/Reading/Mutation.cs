using System.Text;

namespace Analysis.Tests.Reading;

/// <summary>One kind of damage that a file can take. Seeded: the same random numbers do the same damage.</summary>
internal static class Mutation
{
    private static readonly Func<byte[], Random, byte[]>[] kinds =
        [FlipBits, Cut, CutMiddle, Double, DropColumn, MixSeparators, HugeNumber, Nul, Quote, SwapLines, OtherDecimals, Splice];

    /// <summary>Does one to three kinds of damage.</summary>
    public static byte[] Of(byte[] file, Random random)
    {
        for (var times = random.Next(1, 4); times > 0; times--) file = kinds[random.Next(kinds.Length)](file, random);
        return file;
    }

    private static byte[] FlipBits(byte[] file, Random random)
    {
        var changed = file.ToArray();
        for (var i = random.Next(1, 6); i > 0 && changed.Length > 0; i--) changed[random.Next(changed.Length)] ^= (byte)(1 << random.Next(8));
        return changed;
    }

    private static byte[] Cut(byte[] file, Random random) => file[..random.Next(file.Length + 1)];

    private static byte[] CutMiddle(byte[] file, Random random)
    {
        var (from, to) = Range(file, random);
        return [.. file[..from], .. file[to..]];
    }

    private static byte[] Double(byte[] file, Random random)
    {
        var (from, to) = Range(file, random);
        return [.. file[..to], .. file[from..]];
    }

    private static byte[] DropColumn(byte[] file, Random random)
    {
        var column = random.Next(12);
        var lines = Encoding.Latin1.GetString(file).Split('\n');
        return Encoding.Latin1.GetBytes(string.Join('\n', lines.Select(line => string.Join(',', line.Split(',').Where((_, i) => i != column)))));
    }

    private static byte[] MixSeparators(byte[] file, Random random)
    {
        var changed = file.ToArray();
        for (var i = 0; i < changed.Length; i++)
        {
            if (changed[i] is (byte)',' or (byte)';' or (byte)'\t' && random.Next(4) == 0) changed[i] = (byte)",;\t|"[random.Next(4)];
        }
        return changed;
    }

    private static byte[] HugeNumber(byte[] file, Random random) =>
        Insert(file, random, ((string[])["1e999", new string('9', 700), "-1", "0", "1e-320", "NaN", "١٢٣", "99999999999"])[random.Next(8)]);

    private static byte[] Nul(byte[] file, Random random) => Insert(file, random, "\0");

    private static byte[] Quote(byte[] file, Random random) =>
        Insert(file, random, ((string[])["\"", "\"\"", ",\"", "\"x", "\r", "\n", "\r\n\r\n"])[random.Next(7)]);

    private static byte[] SwapLines(byte[] file, Random random)
    {
        var lines = Encoding.Latin1.GetString(file).Split('\n');
        var (one, other) = (random.Next(lines.Length), random.Next(lines.Length));
        (lines[one], lines[other]) = (lines[other], lines[one]);
        return Encoding.Latin1.GetBytes(string.Join('\n', lines));
    }

    private static byte[] OtherDecimals(byte[] file, Random random) =>
        Encoding.Latin1.GetBytes(string.Concat(Encoding.Latin1.GetString(file).Select(each => each == '.' && random.Next(2) == 0 ? ',' : each)));

    private static byte[] Splice(byte[] file, Random random) => [.. Cut(file, random), .. Encoding.Unicode.GetBytes("Method,Mean\n"), .. Cut(file, random)];

    private static byte[] Insert(byte[] file, Random random, string text)
    {
        var at = random.Next(file.Length + 1);
        return [.. file[..at], .. Encoding.UTF8.GetBytes(text), .. file[at..]];
    }

    private static (int From, int To) Range(byte[] file, Random random)
    {
        var (one, other) = (random.Next(file.Length + 1), random.Next(file.Length + 1));
        return (Math.Min(one, other), Math.Max(one, other));
    }
}
