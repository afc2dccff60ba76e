using Analysis.Reports;
using Analysis.Tests.Commands;

namespace Analysis.Tests.Reports;

public sealed class ReportFolderTests
{
    [Fact]
    public void A_report_is_a_page_a_markdown_file_and_the_verdicts()
    {
        using var folder = new TemporaryFolder();
        var files = ReportFolder.Write(new ReportContent([MadeUpRun.Judged()]), folder["report"]);
        Assert.Equal(folder["report", "index.html"], files[0]);
        Assert.All(files, file => Assert.True(File.Exists(file)));
        Assert.Contains(folder["report", "report.md"], files);
        Assert.Contains(folder["report", "verdicts.csv"], files);
        if (Environment.GetEnvironmentVariable("BENCH_SHOW") is { Length: > 0 } show) ReportFolder.Write(new ReportContent([MadeUpRun.Judged()]), show);
    }
}
