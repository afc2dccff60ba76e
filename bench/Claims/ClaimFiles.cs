using System.Globalization;
using System.Text.Json;
using CsvHelper;

namespace Bench.Claims;

/// <summary>Writes what was seen of the claims.</summary>
public static class ClaimFiles
{
    private static readonly string[] headings = ["Claim", "Subject", "Verdict", "Figure", "Low", "Median", "High", "Unit"];
    private static readonly CsvWriterOptions options = CsvWriterOptions.Default with { NewLine = "\n", FormatProvider = CultureInfo.InvariantCulture };

    public static string Json(ClaimsFile claims) => JsonSerializer.Serialize(claims, RunInfo.Json) + "\n";

    /// <summary>A row per figure; a finding without any has one row.</summary>
    public static string Csv(ClaimsFile claims)
    {
        using var text = new StringWriter();
        using (var csv = CsvWriter.Create(text, options, leaveOpen: true))
        {
            foreach (var row in claims.Findings.SelectMany(Rows).Prepend(headings)) csv.WriteRecord(row);
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

    private static IEnumerable<string[]> Rows(ClaimFinding finding)
    {
        string[] key = [finding.Claim, finding.Subject, finding.Verdict];
        if (finding.Figures.IsEmpty) return [[.. key, "", "", "", "", ""]];
        return finding.Figures.Select(each => (string[])[.. key, each.Name, Number(each.Low), Number(each.Median), Number(each.High), each.Unit]);
    }

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
