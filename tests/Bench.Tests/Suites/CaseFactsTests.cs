using System.Globalization;
using Bench.Suites;

namespace Bench.Tests.Suites;

public sealed class CaseFactsTests
{
    [Theory]
    [InlineData("de-DE")]
    [InlineData("ru-RU")]
    [InlineData("")]
    public void Facts_come_back_as_they_were_told_in_any_culture(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo(culture);
        try
        {
            var known = new CaseFacts(1234.5, 17, 0.25, 1.1e6, 72_000_000, 68_370);
            Assert.Equal("// bench-facts: cpu_ns=1234.5 peak_threads=17 allocated=0.25 delivered_ns=1100000 start_ns=72000000 operations=68370", known.ToString());
            Assert.Equal(known, CaseFacts.Parse(known.ToString()));
            var unknown = new CaseFacts(null, null, null, null, 0, 0);
            Assert.Equal(unknown, CaseFacts.Parse(unknown.ToString()));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("// BeforeActualRun")]
    [InlineData("// bench-failure: something")]
    public void Other_lines_hold_no_facts(string line) => Assert.Null(CaseFacts.Parse(line));
}
