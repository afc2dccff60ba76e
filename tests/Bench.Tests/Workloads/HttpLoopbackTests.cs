using System.Globalization;
using Bench.Tests.Rounds;
using Bench.Tests.Workers;
using Bench.Workloads;

namespace Bench.Tests.Workloads;

public sealed class HttpLoopbackTests
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    private readonly HttpLoopback _ask = new();

    [Fact(Timeout = 60_000)]
    public async Task Both_ways_of_asking_return_the_mark_that_the_server_was_sent_after_the_grain()
    {
        using var provisions = Provide();
        Assert.Equal(_ask.Checksum(0, 50_000_000), _ask.Run(0, 50_000_000));
        Assert.Equal(_ask.Checksum(1, 50_000_000), await _ask.RunAsync(1, 50_000_000));
        Assert.Equal(2, _ask.Delivery.Tasks);
        // The server's delays count by a clock of 4 ms, or of 16 ms, and may end that much early.
        Assert.InRange(_ask.Delivery.Nanoseconds, 60_000_000, long.MaxValue);
    }

    [Fact(Timeout = 60_000)]
    public async Task As_many_requests_are_under_way_as_tasks()
    {
        using var provisions = Provide();
        var start = System.Diagnostics.Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, 64).Select(task => _ask.RunAsync(task, 500_000_000).AsTask()));
        // One after the other, or few at a time, they would take longer.
        Assert.InRange(System.Diagnostics.Stopwatch.GetElapsedTime(start).TotalSeconds, 0.4, 16);
    }

    [Theory(Timeout = 60_000)]
    [InlineData("/")]
    [InlineData("/1")]
    [InlineData("/soon/text")]
    [InlineData("/1/2/3")]
    public async Task What_the_server_does_not_understand_it_refuses(string path)
    {
        using var provisions = Provide();
        using var client = new HttpClient();
        using var response = await client.GetAsync(new Uri(HttpServer.Address + path), Stop);
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact(Timeout = 60_000)]
    public async Task The_server_is_on_the_loopback_alone_and_ends_with_whoever_has_started_it_however_that_ends()
    {
        Provide().Dispose();
        using var parent = ParentProcess.Start(ParentProcess.Server);
        var server = int.Parse((await parent.StandardOutput.ReadLineAsync(Stop))!, CultureInfo.InvariantCulture);
        Assert.StartsWith("http://127.0.0.1:", await parent.StandardOutput.ReadLineAsync(Stop), StringComparison.Ordinal);
        Assert.False(ProcessState.HasEnded(server));
        // As kill -9 does: nothing of it runs any more.
        parent.Kill();
        await ProcessState.WaitForEnd(server, Stop);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_server_that_dies_while_it_is_asked_is_an_error_that_says_so()
    {
        Provide().Dispose();
        using var parent = ParentProcess.Start(ParentProcess.Server);
        var server = int.Parse((await parent.StandardOutput.ReadLineAsync(Stop))!, CultureInfo.InvariantCulture);
        var address = await parent.StandardOutput.ReadLineAsync(Stop);
        ProcessState.Kill(server);
        var error = await parent.StandardOutput.ReadLineAsync(Stop);
        Assert.StartsWith($"the HTTP server at {address} gives no answer: ", error, StringComparison.Ordinal);
        Assert.Contains("measure again", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_server_that_is_not_there_is_missing_with_a_remedy()
    {
        using var folder = new TemporaryFolder();
        var why = Assert.Throws<ProvisionException>(() => HttpServer.Start(folder["bench-server.dll"], TimeSpan.FromSeconds(30)));
        Assert.StartsWith("the server's program is missing", why.Message, StringComparison.Ordinal);
        Assert.NotEmpty(why.Remedy);
    }

    [Fact(Timeout = 60_000)]
    public Task Where_ASP_NETs_runtime_is_not_installed_the_remedy_names_it() => Task.Run(() =>
    {
        using var folder = new TemporaryFolder();
        foreach (var file in Directory.GetFiles(AppContext.BaseDirectory, "bench-server.*")) File.Copy(file, folder[Path.GetFileName(file)]);
        // A framework that no machine has stands for the one that this one has.
        var configuration = folder["bench-server.runtimeconfig.json"];
        File.WriteAllText(configuration, File.ReadAllText(configuration).Replace("Microsoft.AspNetCore.App", "Bench.Missing.App", StringComparison.Ordinal));

        var why = Assert.Throws<ProvisionException>(() => HttpServer.Start(folder["bench-server.dll"], TimeSpan.FromSeconds(30)));

        Assert.Equal("the server needs the ASP.NET Core runtime, which is not installed.", why.Message);
        Assert.Contains("Install the ASP.NET Core runtime 10", why.Remedy, StringComparison.Ordinal);
    }, Stop);

    /// <summary>The server, or a skip that says what this machine lacks.</summary>
    private Provisions Provide()
    {
        var provisions = Provisions.For([_ask.Name]);
        if (provisions.Missing is [var (_, why), ..]) Assert.Skip(why.Message);
        return provisions;
    }
}
