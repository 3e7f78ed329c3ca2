using System.Net;
using System.Text.Json;
using NaraVard.Tests.Editing;

namespace NaraVard.Tests.Headless.Api;

public sealed class WritingTests(Site site)
{
    [Fact]
    public async Task A_text_goes_from_draft_to_public_with_two_people()
    {
        var (writer, reviewer) = (await ApiKey.OfAsync(site, "redaktor"), await ApiKey.OfAsync(site, "granskare"));
        var title = $"Skriven av ett program {Unique.Word()}";
        var (address, tag) = await writer.BeginAsync(title);
        tag = await writer.StepAsync(address, "submit", tag);

        using var own = await writer.SendAsync(HttpMethod.Post, $"{address}/publish", new { }, tag);
        await ApiCalls.ProblemAsync(own, HttpStatusCode.Forbidden, "inte-tillatet");
        await reviewer.StepAsync(address, "publish", tag, new { note = "Ny text." });

        var item = await site.Visitor().Client.ReadAsync(address);
        Assert.Equal(title, item.GetProperty("content").GetProperty("title").GetString());
        Assert.Equal("Ny text.", item.GetProperty("changeNote").GetString());
        Assert.Equal(title, (await site.Visitor().OpenAsync(item.GetProperty("address").GetString()!)).Text("h1"));
    }

    [Fact]
    public async Task A_draft_is_hidden_until_it_is_published_and_shows_in_the_editors_form()
    {
        var writer = await ApiKey.OfAsync(site, "redaktor");
        var (address, _) = await writer.BeginAsync($"Utkast {Unique.Word()}");

        await site.Visitor().Client.RefusedAsync(address, HttpStatusCode.NotFound, "finns-inte");
        using var draft = await writer.GetAsync($"{address}?version=draft");
        var read = await ApiCalls.JsonAsync(draft);

        Assert.Equal("draft", read.GetProperty("stage").GetString());
        Assert.False(read.GetProperty("isPublished").GetBoolean());
        Assert.True(draft.Headers.CacheControl!.NoStore);
        var form = await (await site.SignedInAsync("granskare")).OpenAsync($"/redaktion/exempel/{address.Split('/')[^1]}");
        Assert.Equal("Väntan var lång.", form.QuerySelector("textarea[name=Starting]")!.TextContent.Trim());
    }

    [Fact]
    public async Task A_new_text_without_a_source_is_refused_as_in_the_form()
    {
        var writer = await ApiKey.OfAsync(site, "redaktor");

        using var sent = await writer.SendAsync(HttpMethod.Post, "/api/v1/concepts", new { title = $"Utan källa {Unique.Word()}", text = "En text." });

        var problem = await ApiCalls.ProblemAsync(sent, HttpStatusCode.UnprocessableEntity, "ogiltigt-innehall");
        Assert.Contains("Välj källan", problem.GetProperty("errors").GetRawText());
    }

    [Fact]
    public async Task A_refusal_says_why()
    {
        var (writer, reviewer) = (await ApiKey.OfAsync(site, "redaktor"), await ApiKey.OfAsync(site, "granskare"));
        var (address, tag) = await writer.BeginAsync($"Skickas tillbaka {Unique.Word()}");
        tag = await writer.StepAsync(address, "submit", tag);

        using var silent = await reviewer.SendAsync(HttpMethod.Post, $"{address}/refuse", new { }, tag);
        var problem = await ApiCalls.ProblemAsync(silent, HttpStatusCode.UnprocessableEntity, "ogiltigt-innehall");
        await reviewer.StepAsync(address, "refuse", tag, new { reason = "Skriv vad ni lärde er." });

        Assert.True(problem.GetProperty("errors").TryGetProperty("reason", out _));
        using var draft = await writer.GetAsync($"{address}?version=draft");
        Assert.Equal("Skriv vad ni lärde er.", (await ApiCalls.JsonAsync(draft)).GetProperty("refusal").GetString());
    }

    [Fact]
    public async Task A_patch_changes_what_it_names_and_a_put_all()
    {
        var writer = await ApiKey.OfAsync(site, "redaktor");
        var title = $"Ändras {Unique.Word()}";
        var (address, tag) = await writer.BeginAsync(title);

        using var patched = await writer.SendAsync(HttpMethod.Patch, address, """{"gave": "Mindre väntan.", "source": {"year": 2019}, "period": null}""", tag, "application/merge-patch+json");
        var content = (await ApiCalls.JsonAsync(patched)).GetProperty("content");
        using var put = await writer.SendAsync(HttpMethod.Put, address, ApiKey.Example(title), patched.Headers.ETag!.ToString());
        var whole = (await ApiCalls.JsonAsync(put)).GetProperty("content");

        Assert.Equal("Mindre väntan.", content.GetProperty("gave").GetString());
        Assert.Equal(2019, content.GetProperty("source").GetProperty("year").GetInt32());
        Assert.Equal(Editor.Source, content.GetProperty("source").GetProperty("document").GetString());
        Assert.Equal("De ringde upp samma dag.", content.GetProperty("done").GetString());
        Assert.Equal("Färre samtal i kö.", whole.GetProperty("gave").GetString());
        Assert.Equal(JsonValueKind.Null, whole.GetProperty("source").GetProperty("year").ValueKind);
    }

    [Fact]
    public async Task The_second_to_save_sees_both_and_loses_nothing()
    {
        var (one, other) = (await ApiKey.OfAsync(site, "redaktor"), await ApiKey.OfAsync(site, "granskare"));
        var (address, tag) = await one.BeginAsync($"Två skriver {Unique.Word()}");
        using var first = await other.SendAsync(HttpMethod.Patch, address, new { gave = "Den andras text." }, tag);

        using var second = await one.SendAsync(HttpMethod.Patch, address, new { gave = "Min text." }, tag);
        var problem = await ApiCalls.ProblemAsync(second, HttpStatusCode.PreconditionFailed, "andrad");

        Assert.Equal(tag, problem.GetProperty("sent").GetProperty("etag").GetString());
        Assert.Equal(first.Headers.ETag!.ToString(), problem.GetProperty("current").GetProperty("etag").GetString());
        Assert.Equal("Den andras text.", problem.GetProperty("current").GetProperty("draft").GetProperty("content").GetProperty("gave").GetString());
    }

    [Fact]
    public async Task Two_at_the_same_moment_do_not_write_over_each_other()
    {
        var key = await ApiKey.OfAsync(site, "redaktor");
        var (address, tag) = await key.BeginAsync($"Samtidigt {Unique.Word()}");

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => key.SendAsync(HttpMethod.Patch, address, new { gave = $"Nummer {i}." }, tag)));

        Assert.Equal(
            [HttpStatusCode.OK, .. Enumerable.Repeat(HttpStatusCode.PreconditionFailed, 5)],
            answers.Select(answer => answer.StatusCode).Order());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("*")]
    [InlineData("W/\"x\"")]
    [InlineData("\"a\", \"b\"")]
    [InlineData("skräp")]
    public async Task A_change_must_say_what_it_starts_from(string? ifMatch)
    {
        var writer = await ApiKey.OfAsync(site, "redaktor");

        using var answer = await writer.SendAsync(HttpMethod.Patch, "/api/v1/examples/borgholmsmodellen-hemsjukhus", new { gave = "x" }, ifMatch);

        await ApiCalls.ProblemAsync(answer, (HttpStatusCode)428, "villkor-saknas");
    }

    [Theory]
    [InlineData("""{"title": ""}""", "title")]
    [InlineData("""{"summary": null}""", "summary")]
    [InlineData("""{"gave": "Ring Tolvan, 19121212-1212."}""", "gave")]
    [InlineData("""{"themes": ["finns-inte"]}""", "themes")]
    [InlineData("""{"patterns": ["finns-inte"]}""", "patterns")]
    [InlineData("""{"systemLevels": []}""", "systemLevels")]
    [InlineData("""{"systemLevels": ["galax"]}""", "systemLevels[0]")]
    [InlineData("""{"kind": "proved"}""", "kind")]
    [InlineData("""{"kind": 1}""", "kind")]
    [InlineData("""{"source": {"document": "Påhittad rapport"}}""", "source.document")]
    [InlineData("""{"source": {"document": "x", "author": "y"}}""", "source.author")]
    [InlineData("""{"author": "x"}""", "author")]
    [InlineData("""{"lead": "x"}""", "lead")]
    [InlineData("""{"places": "inte en lista"}""", "places")]
    public async Task The_rules_of_the_form_hold_and_name_the_field(string patch, string field)
    {
        var writer = await ApiKey.OfAsync(site, "redaktor");
        var (address, tag) = await writer.BeginAsync($"Regler {Unique.Word()}");

        using var answer = await writer.SendAsync(HttpMethod.Patch, address, patch, tag, "application/merge-patch+json");

        var errors = (await ApiCalls.ProblemAsync(answer, HttpStatusCode.UnprocessableEntity, "ogiltigt-innehall")).GetProperty("errors");
        Assert.True(errors.TryGetProperty(field, out _), errors.GetRawText());
    }

    [Fact]
    public async Task What_no_form_shows_is_checked_too()
    {
        var writer = await ApiKey.OfAsync(site, "redaktor");
        using var draft = await writer.GetAsync("/api/v1/patterns/arbetssatt-fore-teknik?version=draft");
        var tag = draft.Headers.ETag!.ToString();

        using var missing = await writer.SendAsync(HttpMethod.Patch, "/api/v1/patterns/arbetssatt-fore-teknik", """{"evidenceFor": [{"example": "finns-inte", "why": "x"}]}""", tag);
        using var number = await writer.SendAsync(HttpMethod.Patch, "/api/v1/patterns/arbetssatt-fore-teknik", """{"evidenceFor": [{"example": "borgholmsmodellen-hemsjukhus", "why": "Tolvan 19121212-1212"}]}""", tag);

        Assert.True((await ApiCalls.ProblemAsync(missing, HttpStatusCode.UnprocessableEntity, "ogiltigt-innehall")).GetProperty("errors").TryGetProperty("evidenceFor[0].example", out _));
        Assert.True((await ApiCalls.ProblemAsync(number, HttpStatusCode.UnprocessableEntity, "ogiltigt-innehall")).GetProperty("errors").TryGetProperty("evidenceFor[0].why", out _));
    }

    [Theory]
    [InlineData("", "trasig-json", 400)]
    [InlineData("null", "trasig-json", 400)]
    [InlineData("[]", "trasig-json", 400)]
    [InlineData("{", "trasig-json", 400)]
    [InlineData("""{"title": "a", "title": "b"}""", "trasig-json", 400)]
    [InlineData("""{"title": "\ud800"}""", "trasig-json", 400)]
    public async Task Broken_json_is_refused(string body, string kind, int status)
    {
        var writer = await ApiKey.OfAsync(site, "redaktor");

        using var answer = await writer.SendAsync(HttpMethod.Post, "/api/v1/examples", body);

        await ApiCalls.ProblemAsync(answer, (HttpStatusCode)status, kind);
    }

    [Fact]
    public async Task Deep_and_large_and_foreign_bodies_are_refused()
    {
        var writer = await ApiKey.OfAsync(site, "redaktor");

        using var deep = await writer.SendAsync(HttpMethod.Post, "/api/v1/examples", string.Concat(Enumerable.Repeat("{\"a\":", 5000)) + "1" + new string('}', 5000));
        using var large = await writer.SendAsync(HttpMethod.Post, "/api/v1/examples", $$"""{"title": "{{new string('a', 3 * 1024 * 1024)}}"}""");
        using var form = await writer.SendAsync(HttpMethod.Post, "/api/v1/examples", "title=x", contentType: "application/x-www-form-urlencoded");
        using var patch = await writer.SendAsync(HttpMethod.Post, "/api/v1/examples", "{}", contentType: "application/merge-patch+json");
        using var unknown = await writer.SendAsync(HttpMethod.Post, "/api/v1/finns-inte", "{}");

        await ApiCalls.ProblemAsync(deep, HttpStatusCode.BadRequest, "trasig-json");
        await ApiCalls.ProblemAsync(large, HttpStatusCode.RequestEntityTooLarge, "for-stor");
        await ApiCalls.ProblemAsync(form, HttpStatusCode.UnsupportedMediaType, "fel-innehallstyp");
        await ApiCalls.ProblemAsync(patch, HttpStatusCode.UnsupportedMediaType, "fel-innehallstyp");
        await ApiCalls.ProblemAsync(unknown, HttpStatusCode.NotFound, "okant-slag");
    }

    [Fact]
    public async Task A_withdrawn_text_is_gone_and_says_why()
    {
        var page = await Editor.PublishedAsync(site, $"Dras tillbaka {Unique.Word()}");
        var editor = await site.SignedInAsync("redaktor");
        using var withdrawn = await editor.SubmitAsync($"{page}/dra-tillbaka", ("Reason", "Uppgifterna stämde inte."));

        var problem = await site.Visitor().Client.RefusedAsync($"/api/v1/examples/{page.Split('/')[^1]}", HttpStatusCode.Gone, "tillbakadragen");

        Assert.Equal("Uppgifterna stämde inte.", problem.GetProperty("detail").GetString());
        Assert.Equal("withdrawn", problem.GetProperty("state").GetString());
    }

    [Theory]
    [InlineData("borja", "curl -X POST 'http://localhost/api/v1/concepts'", "Content-Type: application/json")]
    [InlineData("andra", "curl -X PATCH 'http://localhost/api/v1/concepts/x'", "If-Match")]
    [InlineData("withdraw", "curl -X POST 'http://localhost/api/v1/concepts/x/withdraw'", "\"reason\": \"\"")]
    [InlineData("put-back", "curl -X POST 'http://localhost/api/v1/concepts/x/put-back'", "$NYCKEL")]
    [InlineData("lagg-in", "curl -X POST 'http://localhost/api/v1/media'", "-F file=@")]
    [InlineData("ta-bort", "curl -X DELETE 'http://localhost/api/v1/concepts/x'", "$NYCKEL")]
    public async Task The_page_gives_a_line_to_copy_for_what_takes_a_key(string act, string first, string part)
    {
        var page = await site.Visitor().OpenAsync($"/api?gor={act}&slag=concepts&adress=x");

        Assert.StartsWith(first, page.Text("#svaret [data-curl]"), StringComparison.Ordinal);
        Assert.Contains(part, page.Text("#svaret [data-curl]"), StringComparison.Ordinal);
        Assert.Contains("NYCKEL", page.Text("#svaret [role=status]"), StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("#nyckel[name]"));
    }

    [Fact]
    public async Task The_page_shows_what_a_program_would_get()
    {
        var visitor = site.Visitor();

        var list = await visitor.OpenAsync("/api?slag=examples&fragor=limit%3D1%26fields%3Dtitle");
        var item = await visitor.OpenAsync("/api?slag=concepts&adress=larandecykel&format=markdown");
        var wrong = await visitor.OpenAsync("/api?slag=examples&fragor=tema%3Dx");

        Assert.Contains("\"total\"", list.Text("#svaret [data-body]"), StringComparison.Ordinal);
        Assert.StartsWith("# ", item.Text("#svaret [data-body]"), StringComparison.Ordinal);
        Assert.Equal("curl 'http://localhost/api/v1/examples?limit=1&fields=title'", list.Text("#svaret [data-curl]"));
        Assert.StartsWith("400", wrong.Text("#svaret [role=status]"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await visitor.StatusAsync("/api?slag=%3Cscript%3E&adress=x"));
    }
}
