using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;

namespace NaraVard.Headless.Hooks.Network;

/// <summary>
/// Sends one message to one receiver. Every connection is made to an address that has just been looked up and checked, so neither a name that has moved nor a
/// redirect (none is followed) leads into the own network.
/// </summary>
internal sealed class HookClient : IDisposable
{
    private static readonly TimeSpan TenSeconds = TimeSpan.FromSeconds(10);

    private const int LongestAnswerBytes = 2048;

    private readonly AllowedReceivers _allowed;
    private readonly TimeSpan _longestTry;
    private readonly HttpClient _http;

    /// <param name="allowed">What the settings let through.</param>
    /// <param name="longestTry">How long a try may take; ten seconds when nothing is said.</param>
    public HookClient(AllowedReceivers allowed, TimeSpan? longestTry = null)
    {
        _allowed = allowed;
        _longestTry = longestTry ?? TenSeconds;
#pragma warning disable CA2000 // The client gives it back.
        _http = new HttpClient(new SocketsHttpHandler
#pragma warning restore CA2000
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            ConnectTimeout = _longestTry,
            MaxResponseHeadersLength = 16,
            PooledConnectionLifetime = TimeSpan.FromMinutes(1),
            ConnectCallback = ConnectAsync,
        })
        { Timeout = Timeout.InfiniteTimeSpan };
    }

    public async Task<HookResult> SendAsync(Uri address, string id, long timestamp, string signature, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent(body, new MediaTypeHeaderValue("application/json", "utf-8")) };
        request.Headers.UserAgent.ParseAdd("NaraVard-webhook/1");
        request.Headers.Add("webhook-id", id);
        request.Headers.Add("webhook-timestamp", timestamp.ToString(System.Globalization.CultureInfo.InvariantCulture));
        request.Headers.Add("webhook-signature", signature);
        using var time = new CancellationTokenSource(_longestTry);
        try
        {
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, time.Token);
            return await ReadAsync(response, time.Token);
        }
        catch (OperationCanceledException)
        {
            return NoAnswer($"Mottagaren svarade inte inom {_longestTry.TotalSeconds:0} sekunder.");
        }
        catch (Exception problem) when (problem is HttpRequestException or IOException or SocketException)
        {
            return NoAnswer(Explain(problem));
        }
    }

    public void Dispose() => _http.Dispose();

    private static async Task<HookResult> ReadAsync(HttpResponseMessage response, CancellationToken ct)
    {
        var answer = await BeginningAsync(response.Content, ct);
        var reason = (int)response.StatusCode switch
        {
            >= 200 and < 300 => "",
            >= 300 and < 400 => "Mottagaren hänvisar till en annan adress. Vi följer inga hänvisningar; skriv den rätta adressen.",
            410 => "Mottagaren säger att adressen är borta för gott.",
            var status => $"Mottagaren svarade {status}.",
        };
        return new HookResult((int)response.StatusCode, answer, reason, response.Headers.RetryAfter?.Delta);
    }

    private static async Task<string> BeginningAsync(HttpContent content, CancellationToken ct)
    {
        await using var stream = await content.ReadAsStreamAsync(ct);
        var bytes = new byte[LongestAnswerBytes];
        try
        {
            return Encoding.UTF8.GetString(bytes, 0, await stream.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, ct));
        }
        catch (Exception problem) when (problem is IOException or HttpRequestException or OperationCanceledException)
        {
            // The status has come, and that is the answer.
            return "";
        }
    }

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken ct)
    {
        var end = context.DnsEndPoint;
        var addresses = IPAddress.TryParse(end.Host, out var literal) ? [literal] : await Dns.GetHostAddressesAsync(end.Host, ct);
        var isPlain = context.InitialRequestMessage.RequestUri?.Scheme != "https";
        if (!_allowed.Include(end.Host) && addresses.FirstOrDefault(address => !_allowed.Include(address) && (isPlain || !PublicNetworks.Include(address))) is { } refused)
        {
            throw new RefusedAddressException(refused);
        }

#pragma warning disable CA2000 // The stream gives it back.
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
#pragma warning restore CA2000
        try
        {
            await socket.ConnectAsync(addresses, end.Port, ct);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static HookResult NoAnswer(string reason) => new(null, "", reason);

    private static string Explain(Exception problem) => problem switch
    {
        RefusedAddressException refused => $"Adressen leder till {refused.Address}, som inte är tillåten. Se inställningen Hooks:AllowedAddresses.",
        { InnerException: RefusedAddressException refused } => Explain(refused),
        AuthenticationException or { InnerException: AuthenticationException } => "Mottagarens certifikat godtogs inte.",
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } or SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.TryAgain or SocketError.NoData } => "Värdnamnet finns inte.",
        HttpRequestException { InnerException: SocketException inner } => Explain(inner),
        SocketException { SocketErrorCode: SocketError.ConnectionRefused } => "Ingen svarade på adressen.",
        _ => "Anslutningen bröts eller gick inte att upprätta.",
    };

    private sealed class RefusedAddressException(IPAddress address) : IOException
    {
        public IPAddress Address { get; } = address;
    }
}
