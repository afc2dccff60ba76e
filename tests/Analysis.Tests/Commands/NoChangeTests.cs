using System.Text.Json;

namespace Analysis.Tests.Commands;

/// <summary>
/// Files that show the same times: nothing is decided, since one launch does not stand for the next, and still the answer is what a person reads out of
/// them, with what it cannot exclude.
/// </summary>
public sealed class NoChangeTests : IDisposable
{
    private const string Header = "Method,Job,Runtime,Mean,Error,StdDev\n";
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void What_takes_the_same_shows_no_change_and_what_failed_is_missing()
    {
        var call = Check(Row("A", 8, "100.0 ns") + Row("B", 8, "200.0 ns"), Row("A", 8, "100.1 ns") + Row("B", 8, null));

        Assert.Equal(6, call.Code);
        Assert.StartsWith(
            "1 case had a time before and has none now. As far as these files tell, nothing is slower by more than 5%: 1 case compared. "
            + "1 case shows no change, though up to 20% longer cannot be excluded.", Flat(call.Output), StringComparison.Ordinal);
        Assert.Contains("A shows no change; 16% less to 20% longer cannot be excluded; weak: summary only: 100 ns before, 100 ns now",
            call.Output, StringComparison.Ordinal);
        Assert.Contains("B: 200 ns before, failed now", call.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("ndecided", call.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void One_job_of_two_regressed_in_one_method_and_the_other_method_shows_no_change()
    {
        var call = Check(
            "A,DefaultJob,.NET 8.0,100.0 ns,0.5 ns,0.4 ns\nB,DefaultJob,.NET 8.0,200.0 ns,0.5 ns,0.4 ns\n",
            Row("A", 8, "200.0 ns") + Row("B", 8, "200.0 ns") + Row("A", 9, "90.0 ns") + Row("B", 9, "190.0 ns"));

        Assert.Equal(1, call.Code);
        Assert.StartsWith("1 of 2 cases is decided to be slower by more than 5%. 1 case shows no change, though up to 19% longer cannot be excluded.",
            Flat(call.Output), StringComparison.Ordinal);
        Assert.Contains(".NET 8.0, A takes 100% longer (", call.Output, StringComparison.Ordinal);
        Assert.Contains(".NET 8.0, B shows no change; 16% less to 19% longer cannot be excluded", call.Output, StringComparison.Ordinal);
        Assert.Contains(".NET 9.0, B: 190 ns now", call.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_still_undecided_for_a_program_and_under_strict()
    {
        var call = Check(Row("A", 8, "100.0 ns"), Row("A", 8, "100.1 ns"), "--json", "--strict");

        Assert.Equal(4, call.Code);
        var facts = JsonDocument.Parse(call.Output).RootElement;
        Assert.Equal(("Undecided", 1, 1),
            (facts.GetProperty("result").GetString(), facts.GetProperty("undecided").GetInt32(), facts.GetProperty("noChangeSeen").GetInt32()));
        var only = facts.GetProperty("cases")[0];
        Assert.Equal(("Inconclusive", "Undecided", true),
            (only.GetProperty("verdict").GetString(), only.GetProperty("gate").GetString(), only.GetProperty("noChangeSeen").GetBoolean()));
    }

    [Fact]
    public void A_difference_that_one_launch_shows_and_others_may_not_stays_undecided()
    {
        var call = Check(Row("A", 8, "100.0 ns"), Row("A", 8, "108.0 ns"));

        Assert.Equal(0, call.Code);
        Assert.StartsWith("Nothing is decided to be slower by more than 5%; 1 of 1 case is undecided.", call.Output, StringComparison.Ordinal);
        Assert.Contains("A takes about 8% longer (from", call.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_intervals_the_same_number_shows_no_change_and_another_one_is_told_as_it_is()
    {
        const string bare = "Method,Mean\n";
        Write(bare + "A,100.0 ns\nB,100.0 ns\nC,50.0 ns\n", bare + "A,100.0 ns\nB,120.0 ns\nC,40.0 ns\n");
        var json = JsonDocument.Parse(Invocation.Of("compare", folder["old"], folder["new"], "--json", "--output", folder["out"]).Output).RootElement;
        var cases = json.GetProperty("sameMachine")[0].GetProperty("cases").EnumerateArray().ToArray();
        Assert.Equal([true, false, false], cases.Select(each => each.GetProperty("noChangeSeen").GetBoolean()));
    }

    [Fact]
    public void A_comparison_of_files_that_name_no_machine_says_what_changed_if_it_is_the_same()
    {
        Write(Header + Row("A", 8, "100.0 ns") + Row("B", 8, "200.0 ns") + Row("C", 8, "300.0 ns"),
            Header + Row("A", 8, "100.1 ns") + Row("B", 8, null) + Row("C", 8, "600.0 ns"));
        var call = Invocation.Of("compare", folder["old"], folder["new"], "--output", folder["out"]);

        Assert.Equal(0, call.Code);
        Assert.Contains("B against A, if both are of the same machine: of 3 cases 1 became slower, 1 shows no change, as far as these files tell, and 1 has no "
            + "time any more:", Flat(call.Output), StringComparison.Ordinal);
        Assert.Contains("B: 200 ns before, failed now", call.Output, StringComparison.Ordinal);
        Assert.Contains("C takes 100% longer (", call.Output, StringComparison.Ordinal);
        Assert.Contains("A shows no change; 1", call.Output, StringComparison.Ordinal);
        Assert.Contains("do not say what machine they come from", call.Error, StringComparison.Ordinal);
    }

    /// <summary>Without the breaks of a narrow console.</summary>
    private static string Flat(string output) => string.Join(' ', output.Split((char[])[' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));

    private static string Row(string method, int runtime, string? mean) =>
        $"{method},.NET {runtime}.0,.NET {runtime}.0,{(mean is null ? "NA,NA,NA" : $"{mean},0.5 ns,0.4 ns")}\n";

    private void Write(string before, string after)
    {
        foreach (var (name, text) in new[] { ("old", before), ("new", after) })
        {
            Directory.CreateDirectory(folder[name]);
            File.WriteAllText(folder[name, "S-report.csv"], text);
        }
    }

    private Invocation Check(string before, string after, params string[] options)
    {
        Write(Header + before, Header + after);
        return Invocation.Of(["check", "--against", folder["old"], folder["new"], .. options]);
    }
}
