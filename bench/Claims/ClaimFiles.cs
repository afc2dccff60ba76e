using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Bench.Claims;

/// <summary>Writes what was seen of the claims.</summary>
public static class ClaimFiles
{
    public static string Json(ClaimsFile claims) => JsonSerializer.Serialize(claims, RunInfo.Json) + "\n";

    /// <summary>A row per figure; a finding without any has one row.</summary>
    public static string Csv(ClaimsFile claims)
    {
        var text = new StringBuilder("Claim,Subject,Verdict,Figure,Low,Median,High,Unit\n");
        foreach (var finding in claims.Findings)
        {
            string[] key = [finding.Claim, finding.Subject, finding.Verdict];
            if (finding.Figures.IsEmpty) Row(text, [.. key, "", "", "", "", ""]);
            foreach (var each in finding.Figures) Row(text, [.. key, each.Name, Number(each.Low), Number(each.Median), Number(each.High), each.Unit]);
        }
        return text.ToString();
    }

    /// <exception cref="OutputException">The folder cannot be written.</exception>
    public static void Write(ClaimsFile claims, string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            File.WriteAllText(Path.Combine(folder, ClaimsFile.JsonName), Json(claims));
            File.WriteAllText(Path.Combine(folder, ClaimsFile.CsvName), Csv(claims));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OutputException($"cannot write to {folder}: {e.Message} Choose another folder with --output.");
        }
    }

    private static void Row(StringBuilder text, string[] fields) => text.AppendJoin(',', fields.Select(Quoted)).Append('\n');

    private static string Quoted(string field) => field.AsSpan().ContainsAny(",\"\n") ? $"\"{field.Replace("\"", "\"\"")}\"" : field;

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
