using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace NaraVard.Tests.Host;

/// <summary>What OpenTelemetry is sent to, over HTTP. It keeps the bytes: texts stand in them as they are.</summary>
internal sealed class OtlpReceiver : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, ConcurrentQueue<byte[]>> _sent = [];
    private readonly WebApplication _app;

    private OtlpReceiver(WebApplication app) => _app = app;

    public string Address => _app.Urls.Single();

    /// <summary>All of one kind (traces, metrics or logs) with each byte as a character.</summary>
    public string Bytes(string kind) => string.Concat(_sent.GetValueOrDefault($"/v1/{kind}", []).Select(Encoding.Latin1.GetString));

    /// <summary>A text as it would stand among the bytes.</summary>
    public static string AsBytes(string text) => Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(text));

    public static async Task<OtlpReceiver> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var receiver = new OtlpReceiver(builder.Build());
        receiver._app.Run(receiver.KeepAsync);
        await receiver._app.StartAsync();
        return receiver;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private async Task KeepAsync(HttpContext context)
    {
        using var bytes = new MemoryStream();
        await context.Request.Body.CopyToAsync(bytes);
        _sent.GetOrAdd(context.Request.Path, _ => []).Enqueue(bytes.ToArray());
        context.Response.ContentType = "application/x-protobuf";
    }
}
