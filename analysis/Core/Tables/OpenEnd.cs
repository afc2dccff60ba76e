namespace Analysis.Tables;

/// <summary>Whether a file's last line lacks its end.</summary>
internal static class OpenEnd
{
    /// <summary>Leaves the stream at its start.</summary>
    public static bool Of(FileStream stream)
    {
        if (stream.Length == 0) return false;
        stream.Position = stream.Length - 1;
        var last = stream.ReadByte();
        stream.Position = 0;
        return last is not ('\n' or '\r');
    }
}
