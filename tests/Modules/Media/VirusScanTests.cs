using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;
using NaraVard.Tests.Editing;
using NaraVard.Tests.Headless.Api;

namespace NaraVard.Tests.Media;

/// <summary>A scanner that the settings name is asked about each file, with clamd's own words.</summary>
public sealed class VirusScanTests : IAsyncLifetime
{
    private const string Ill = "%% provvirus";

    private readonly Site _site = new();
    private readonly TcpListener _scanner = new(IPAddress.Loopback, 0);
    private Task _answering = Task.CompletedTask;

    public async ValueTask InitializeAsync()
    {
        _scanner.Start();
        _answering = AnswerAsync();
        _site.Settings["Media:Scanner"] = $"127.0.0.1:{((IPEndPoint)_scanner.LocalEndpoint).Port}";
        await _site.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _scanner.Dispose();
        await _answering;
        await _site.DisposeAsync();
    }

    [Fact]
    public async Task What_the_scanner_finds_something_in_is_not_taken()
    {
        var editor = await _site.SignedInAsync("redaktor");

        using var refused = await editor.SendAsync(Pdf(Ill), "rapport.pdf", "Sjuk", "");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("rapport.pdf: Virusskyddet säger nej", (await Visitor.ReadAsync(refused)).Text(".error-summary"));
        Assert.DoesNotContain("Sjuk", (await editor.OpenAsync("/redaktion/media")).Text("main"));
    }

    [Fact]
    public async Task What_it_finds_nothing_in_is_taken_but_no_new_version_that_is_ill()
    {
        var editor = await _site.SignedInAsync("redaktor");
        var page = await editor.UploadAsync(Pdf("frisk"), "Frisk", alt: "", name: "rapport.pdf");

        using var refused = await editor.SendNewAsync(page, Pdf(Ill));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("Virusskyddet säger nej", (await Visitor.ReadAsync(refused)).Text(".error-summary"));
    }

    [Fact]
    public async Task Nothing_is_taken_while_the_scanner_does_not_answer()
    {
        var editor = await _site.SignedInAsync("redaktor");
        _scanner.Stop();

        using var refused = await editor.SendAsync(Pdf("frisk"), "rapport.pdf", "Okänd", "");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.Contains("gick inte att kontrollera mot virus just nu", (await Visitor.ReadAsync(refused)).Text(".error-summary"));
    }

    [Fact]
    public async Task A_program_is_told_to_come_back_when_the_scanner_does_not_answer()
    {
        var key = await ApiKey.OfAsync(_site, "redaktor");
        _scanner.Stop();

        using var form = new MultipartFormDataContent { { new ByteArrayContent(Pdf("frisk")), "file", "rapport.pdf" }, { new StringContent("Rapport"), "title" } };
        using var refused = await key.SendAsync(HttpMethod.Post, "/api/v1/media", form);

        await ApiCalls.ProblemAsync(refused, HttpStatusCode.ServiceUnavailable, "borta-ett-tag");
        Assert.NotNull(refused.Headers.RetryAfter);
    }

    private static byte[] Pdf(string what) => Encoding.Latin1.GetBytes($"%PDF-1.7\n{what}\n%%EOF\n");

    private async Task AnswerAsync()
    {
        try
        {
            while (true)
            {
                using var asked = await _scanner.AcceptTcpClientAsync();
                var stream = asked.GetStream();
                var word = new byte[10];
                await stream.ReadExactlyAsync(word);
                var sent = await ReadAsync(stream);
                await stream.WriteAsync(Encoding.ASCII.GetBytes(
                    Encoding.ASCII.GetString(word) != "zINSTREAM\0" ? "UNKNOWN COMMAND\0" : sent.Contains(Ill, StringComparison.Ordinal) ? "stream: Prov-Virus FOUND\0" : "stream: OK\0"));
            }
        }
        catch (Exception stopped) when (stopped is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private static async Task<string> ReadAsync(NetworkStream stream)
    {
        var (all, length) = (new StringBuilder(), new byte[4]);
        while (true)
        {
            await stream.ReadExactlyAsync(length);
            var chunk = new byte[BinaryPrimitives.ReadInt32BigEndian(length)];
            if (chunk.Length == 0)
            {
                return all.ToString();
            }

            await stream.ReadExactlyAsync(chunk);
            all.Append(Encoding.Latin1.GetString(chunk));
        }
    }
}
