using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

// What the suite IoHttp asks: GET /milliseconds/text waits that long and answers the text. Kestrel and nothing above it, on the loopback alone, on a port of
// the system's choice; its address is the first line of standard output. It ends with its standard input, so that nothing is left of it whatever ends who
// started it.
var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
builder.WebHost.UseKestrelCore().ConfigureKestrel(options => options.Listen(IPAddress.Loopback, 0));
await using var server = builder.Build();
server.Run(Answer);
await server.StartAsync();
await Console.Out.WriteLineAsync(server.Urls.Single());
using var input = Console.OpenStandardInput();
await input.CopyToAsync(Stream.Null);
// Not stopping: requests may be under way that nobody waits for any more.
Environment.Exit(0);

static async Task Answer(HttpContext context)
{
    if (context.Request.Path.Value?.Split('/') is not ["", var time, var text]
        || !int.TryParse(time, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds))
    {
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return;
    }
    if (milliseconds > 0) await Task.Delay(milliseconds, context.RequestAborted);
    context.Response.ContentLength = text.Length;
    await context.Response.WriteAsync(text);
}
