using System.Diagnostics;
using System.Globalization;
using System.Net;

namespace Bench.Workloads;

/// <summary>
/// Asking an HTTP server that waits for the grain and then answers: <see cref="HttpClient.Send(HttpRequestMessage)"/>, or its asynchronous form. The server is
/// a process of its own on this machine (<see cref="HttpServer"/>), so that there is no network between them. The grain is nanoseconds, whole milliseconds.
/// </summary>
public sealed class HttpLoopback : IWorkload
{
    public string Name => WorkloadName.HttpLoopback;
    public string GrainUnit => GrainUnitName.Nanoseconds;
    public bool Blocks => true;
    public long SmallGrain => Sleep.NanosecondsPerMillisecond;

    /// <summary>From a request to its answer.</summary>
    public Delivery Delivery { get; } = new();

    public IDisposable? Provide(ProvisionPlace place) => HttpServer.Provide(place.IsInherited);

    public ulong Run(int task, long grain)
    {
        var start = Stopwatch.GetTimestamp();
        using var request = Request(task, grain);
        try
        {
            using var response = Connections.Client.Send(request);
            var answer = Read(response.EnsureSuccessStatusCode().Content.ReadAsStream());
            Delivery.Add(Stopwatch.GetElapsedTime(start));
            return answer;
        }
        catch (HttpRequestException e)
        {
            throw Gone(e);
        }
    }

    public async ValueTask<ulong> RunAsync(int task, long grain)
    {
        var start = Stopwatch.GetTimestamp();
        using var request = Request(task, grain);
        try
        {
            using var response = await Connections.Client.SendAsync(request).ConfigureAwait(false);
            var answer = Read(await response.EnsureSuccessStatusCode().Content.ReadAsStreamAsync().ConfigureAwait(false));
            Delivery.Add(Stopwatch.GetElapsedTime(start));
            return answer;
        }
        catch (HttpRequestException e)
        {
            throw Gone(e);
        }
    }

    public ulong Checksum(int task, long grain) => TaskMark.Of(task);

    /// <summary>The server answers the mark that it was sent.</summary>
    private static HttpRequestMessage Request(int task, long grain) => new(HttpMethod.Get,
        string.Create(CultureInfo.InvariantCulture, $"{HttpServer.Address}/{Sleep.Milliseconds(grain)}/{TaskMark.Of(task)}"));

    /// <summary>The client has read all of it before, so that nothing blocks here.</summary>
    private static ulong Read(Stream content)
    {
        Span<byte> text = stackalloc byte[32];
        var length = content.ReadAtLeast(text, text.Length, throwOnEndOfStream: false);
        return ulong.Parse(text[..length], NumberStyles.None, CultureInfo.InvariantCulture);
    }

    private static IOException Gone(HttpRequestException e) =>
        new($"the HTTP server at {HttpServer.Address} gives no answer: {e.Message} It has ended, or was ended: find out by what, and measure again", e);

    Delivery? IWorkload.Delivery => Delivery;

    /// <summary>In a class of its own, so that workers with other tasks load no client.</summary>
    private static class Connections
    {
        /// <summary>As many connections as tasks are in flight, kept open: none of them waits for one, and none is opened once it is warm.</summary>
        public static readonly HttpClient Client = new(new SocketsHttpHandler
        {
            MaxConnectionsPerServer = int.MaxValue,
            PooledConnectionIdleTimeout = Timeout.InfiniteTimeSpan,
            UseProxy = false,
            UseCookies = false,
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
        });
    }
}
