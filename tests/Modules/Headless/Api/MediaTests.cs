using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace NaraVard.Tests.Headless.Api;

/// <summary>Pictures and files that a program sends.</summary>
public sealed class MediaTests(Site site)
{
    private const string Drawing = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><script>alert(1)</script><rect width="40" height="20" fill="#246"/></svg>""";

    [Fact]
    public async Task A_picture_is_sent_shown_in_a_text_and_kept_while_it_is_shown()
    {
        var key = await ApiKey.OfAsync(site, "redaktor");

        using var sent = await key.SendAsync(HttpMethod.Post, "/api/v1/media", Form(Drawing));
        Assert.True(sent.StatusCode == HttpStatusCode.Created, await sent.Content.ReadAsStringAsync());
        var medium = await ApiCalls.JsonAsync(sent);
        var address = sent.Headers.Location!.AbsolutePath;
        var (text, tag) = await key.BeginAsync($"Med bild {Unique.Word()}");
        using var shown = await key.SendAsync(HttpMethod.Patch, text, new { done = $"De ritade.\n\n{medium.GetProperty("markdown").GetString()}" }, tag);
        using var kept = await key.SendAsync(HttpMethod.Delete, address);
        using var freed = await key.SendAsync(HttpMethod.Delete, text, ifMatch: shown.Headers.ETag!.ToString());
        using var gone = await key.SendAsync(HttpMethod.Delete, address);

        Assert.Equal("drawing", medium.GetProperty("kind").GetString());
        Assert.True(medium.GetProperty("isReady").GetBoolean());
        Assert.Equal(HttpStatusCode.OK, shown.StatusCode);
        var users = (await ApiCalls.ProblemAsync(kept, HttpStatusCode.Conflict, "krock")).GetProperty("usedBy");
        Assert.Equal(text.Split('/')[^1], Assert.Single(users.EnumerateArray()).GetProperty("slug").GetString());
        Assert.Equal([HttpStatusCode.NoContent, HttpStatusCode.NoContent], new[] { freed.StatusCode, gone.StatusCode });
    }

    [Fact]
    public async Task What_a_program_sends_is_cleaned_as_on_the_page()
    {
        var key = await ApiKey.OfAsync(site, "redaktor");
        using var sent = await key.SendAsync(HttpMethod.Post, "/api/v1/media", Form(Drawing));

        var file = new Uri((await ApiCalls.JsonAsync(sent)).GetProperty("links").GetProperty("file").GetString()!).AbsolutePath;

        var served = await site.Visitor().Client.GetStringAsync(file);
        Assert.Contains("<rect", served, StringComparison.Ordinal);
        Assert.DoesNotContain("script", served, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_starts_from_what_was_seen_and_a_new_file_is_a_new_version()
    {
        var key = await ApiKey.OfAsync(site, "redaktor");
        using var sent = await key.SendAsync(HttpMethod.Post, "/api/v1/media", Form(Drawing));
        var (address, tag) = (sent.Headers.Location!.AbsolutePath, sent.Headers.ETag!.ToString());

        using var blind = await key.SendAsync(HttpMethod.Put, address, Form(null));
        using var told = await key.SendAsync(HttpMethod.Put, address, Form(null, ("alt", "En blå ruta, större")), tag);
        using var late = await key.SendAsync(HttpMethod.Put, address, Form(null), tag);
        using var changed = await key.SendAsync(HttpMethod.Put, address, Form(Drawing.Replace("#246", "#642", StringComparison.Ordinal)), told.Headers.ETag!.ToString());

        await ApiCalls.ProblemAsync(blind, (HttpStatusCode)428, "villkor-saknas");
        Assert.Equal("En blå ruta, större", (await ApiCalls.JsonAsync(told)).GetProperty("alt").GetString());
        Assert.Equal("En blå ruta, större", (await ApiCalls.ProblemAsync(late, HttpStatusCode.PreconditionFailed, "andrad")).GetProperty("current").GetProperty("media").GetProperty("alt").GetString());
        Assert.Equal(2, (await ApiCalls.JsonAsync(changed)).GetProperty("version").GetInt32());
        using var read = await key.GetAsync(address);
        Assert.Equal(changed.Headers.ETag, read.Headers.ETag);
    }

    [Theory]
    [InlineData("title", "", "title")]
    [InlineData("source", "", "source")]
    [InlineData("licence", "gratis", "licence")]
    [InlineData("alt", "Tolvan 19121212-1212", "alt")]
    [InlineData("rubrik", "x", "rubrik")]
    public async Task The_rules_of_the_page_hold_and_name_the_field(string field, string value, string named)
    {
        var key = await ApiKey.OfAsync(site, "redaktor");

        using var answer = await key.SendAsync(HttpMethod.Post, "/api/v1/media", Form(Drawing, (field, value)));

        var errors = (await ApiCalls.ProblemAsync(answer, HttpStatusCode.UnprocessableEntity, "ogiltigt-innehall")).GetProperty("errors");
        Assert.True(errors.TryGetProperty(named, out _), errors.GetRawText());
    }

    [Theory]
    [InlineData("MZ\u0090 ett program")]
    [InlineData("")]
    [InlineData(null)]
    public async Task A_file_is_what_its_bytes_say(string? file)
    {
        var key = await ApiKey.OfAsync(site, "redaktor");

        using var answer = await key.SendAsync(HttpMethod.Post, "/api/v1/media", Form(file));

        Assert.True((await ApiCalls.ProblemAsync(answer, HttpStatusCode.UnprocessableEntity, "ogiltigt-innehall")).GetProperty("errors").TryGetProperty("file", out _));
    }

    [Fact]
    public async Task A_form_that_can_not_be_read_is_told_so()
    {
        var key = await ApiKey.OfAsync(site, "redaktor");
        var noBoundary = new StringContent("title=x");
        noBoundary.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data");
        var broken = new StringContent("--x\r\nContent-Dis");
        broken.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=x");
        var two = Form(Drawing);
        two.Add(new StringContent("En till"), "title");
        var json = new StringContent("{}", Encoding.UTF8, "application/json");

        (HttpContent Body, HttpStatusCode Status, string Kind)[] all =
        [
            (noBoundary, HttpStatusCode.BadRequest, "trasigt-formular"), (broken, HttpStatusCode.BadRequest, "trasigt-formular"),
            (two, HttpStatusCode.BadRequest, "trasigt-formular"), (json, HttpStatusCode.UnsupportedMediaType, "fel-innehallstyp"),
        ];
        foreach (var (body, status, kind) in all)
        {
            using var answer = await key.SendAsync(HttpMethod.Post, "/api/v1/media", body);
            await ApiCalls.ProblemAsync(answer, status, kind);
        }
    }

    private static MultipartFormDataContent Form(string? file, params (string Name, string Value)[] fields)
    {
        var told = new Dictionary<string, string> { ["title"] = "En ritning", ["alt"] = "En blå ruta", ["source"] = "Vårt arkiv", ["licence"] = "cc0" };
        foreach (var (name, value) in fields)
        {
            told[name] = value;
        }

        var form = new MultipartFormDataContent();
        foreach (var (name, value) in told)
        {
            form.Add(new StringContent(value), name);
        }

        if (file is not null)
        {
            form.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(file)), "file", "ritning.svg");
        }

        return form;
    }
}
