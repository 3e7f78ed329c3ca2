using System.Net;
using NaraVard.Tests.Editing;

namespace NaraVard.Tests.Headless.Api;

/// <summary>The whole life of a text, led by two programs.</summary>
public sealed class StepTests(Site site)
{
    [Fact]
    public async Task What_is_withdrawn_says_why_and_comes_back_through_two_people()
    {
        var (writer, reviewer) = (await ApiKey.OfAsync(site, "redaktor"), await ApiKey.OfAsync(site, "granskare"));
        var (address, tag) = await PublishedAsync(writer, reviewer);

        using var silent = await writer.SendAsync(HttpMethod.Post, $"{address}/withdraw", new { }, tag);
        var problem = await ApiCalls.ProblemAsync(silent, HttpStatusCode.UnprocessableEntity, "ogiltigt-innehall");
        tag = await writer.StepAsync(address, "withdraw", tag, new { reason = "Siffrorna var fel." });
        var gone = await site.Visitor().Client.RefusedAsync(address, HttpStatusCode.Gone, "tillbakadragen");
        var (away, _) = await writer.DraftAsync(address);

        tag = await writer.StepAsync(address, "put-back", tag);
        using var patched = await writer.SendAsync(HttpMethod.Patch, address, new { gave = "Rätt siffror." }, tag);
        tag = await writer.StepAsync(address, "submit", patched.Headers.ETag!.ToString(), new { note = "Rättade siffror." });
        using var own = await writer.SendAsync(HttpMethod.Post, $"{address}/publish", new { note = "Rättade siffror." }, tag);
        await ApiCalls.ProblemAsync(own, HttpStatusCode.Forbidden, "inte-tillatet");
        await reviewer.StepAsync(address, "publish", tag, new { note = "Rättade siffror.", kind = "major" });

        Assert.True(problem.GetProperty("errors").TryGetProperty("reason", out _));
        Assert.Equal("Siffrorna var fel.", gone.GetProperty("detail").GetString());
        Assert.False(away.GetProperty("isPublished").GetBoolean());
        Assert.Equal("withdrawn", away.GetProperty("putAway").GetProperty("state").GetString());
        var item = await site.Visitor().Client.ReadAsync(address);
        Assert.Equal("Rätt siffror.", item.GetProperty("content").GetProperty("gave").GetString());
        Assert.Equal("Rättade siffror.", item.GetProperty("changeNote").GetString());
    }

    [Fact]
    public async Task What_is_archived_stays_readable_on_its_page()
    {
        var (writer, reviewer) = (await ApiKey.OfAsync(site, "redaktor"), await ApiKey.OfAsync(site, "granskare"));
        var (address, tag) = await PublishedAsync(writer, reviewer);

        tag = await reviewer.StepAsync(address, "archive", tag, new { reason = "Verksamheten har lagts ned." });
        using var again = await reviewer.SendAsync(HttpMethod.Post, $"{address}/archive", new { reason = "En gång till." }, tag);

        await ApiCalls.ProblemAsync(again, HttpStatusCode.Conflict, "krock");
        var gone = await site.Visitor().Client.RefusedAsync(address, HttpStatusCode.Gone, "tillbakadragen");
        Assert.Equal("archived", gone.GetProperty("state").GetString());
        Assert.Contains("Verksamheten har lagts ned.", (await site.Visitor().OpenAsync($"/exempel/{address.Split('/')[^1]}")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_can_not_wait_is_public_at_once_and_marked_until_another_has_approved_it()
    {
        var (writer, reviewer) = (await ApiKey.OfAsync(site, "redaktor"), await ApiKey.OfAsync(site, "granskare"));
        var (address, tag) = await writer.BeginAsync($"Genast {Unique.Word()}");

        using var silent = await writer.SendAsync(HttpMethod.Post, $"{address}/publish-now", new { note = "x" }, tag);
        using var planned = await writer.SendAsync(HttpMethod.Post, $"{address}/publish-now", new { reason = "x", publishAt = "2030-01-01T08:00:00Z" }, tag);
        tag = await writer.StepAsync(address, "publish-now", tag, new { reason = "Den gamla texten kunde skada någon." });
        var marked = await site.Visitor().Client.ReadAsync(address);
        using var own = await writer.SendAsync(HttpMethod.Post, $"{address}/approve", ifMatch: tag);
        var (waiting, _) = await reviewer.DraftAsync(address);
        await reviewer.StepAsync(address, "approve", tag);
        var approved = await site.Visitor().Client.ReadAsync(address);

        Assert.True((await ApiCalls.ProblemAsync(silent, HttpStatusCode.UnprocessableEntity, "ogiltigt-innehall")).GetProperty("errors").TryGetProperty("reason", out _));
        Assert.True((await ApiCalls.ProblemAsync(planned, HttpStatusCode.UnprocessableEntity, "ogiltigt-innehall")).GetProperty("errors").TryGetProperty("publishAt", out _));
        await ApiCalls.ProblemAsync(own, HttpStatusCode.Forbidden, "inte-tillatet");
        Assert.True(marked.GetProperty("awaitsApproval").GetBoolean());
        Assert.True(waiting.GetProperty("awaitsApproval").GetBoolean());
        Assert.False(approved.GetProperty("awaitsApproval").GetBoolean());
    }

    [Fact]
    public async Task A_time_can_be_set_and_taken_away()
    {
        var (writer, reviewer) = (await ApiKey.OfAsync(site, "redaktor"), await ApiKey.OfAsync(site, "granskare"));
        var (address, tag) = await writer.BeginAsync($"Vid en tid {Unique.Word()}");
        tag = await writer.StepAsync(address, "submit", tag);
        var at = site.Clock.GetUtcNow().AddDays(3);

        using var past = await reviewer.SendAsync(HttpMethod.Post, $"{address}/publish", new { publishAt = at.AddDays(-30) }, tag);
        tag = await reviewer.StepAsync(address, "publish", tag, new { publishAt = at });
        var (scheduled, _) = await writer.DraftAsync(address);
        await site.Visitor().Client.RefusedAsync(address, HttpStatusCode.NotFound, "finns-inte");
        await reviewer.StepAsync(address, "unschedule", tag);
        var (waiting, _) = await writer.DraftAsync(address);

        Assert.True((await ApiCalls.ProblemAsync(past, HttpStatusCode.UnprocessableEntity, "ogiltigt-innehall")).GetProperty("errors").TryGetProperty("publishAt", out _));
        Assert.Equal("scheduled", scheduled.GetProperty("stage").GetString());
        Assert.True(Math.Abs((scheduled.GetProperty("publishAt").GetDateTimeOffset() - at).TotalSeconds) < 1);
        Assert.Equal("inReview", waiting.GetProperty("stage").GetString());
    }

    [Fact]
    public async Task The_day_to_read_it_through_again_can_be_moved()
    {
        var (writer, reviewer) = (await ApiKey.OfAsync(site, "redaktor"), await ApiKey.OfAsync(site, "granskare"));
        var (address, tag) = await PublishedAsync(writer, reviewer);
        var day = DateOnly.FromDateTime(site.Clock.GetUtcNow().AddMonths(6).DateTime);

        using var never = await writer.SendAsync(HttpMethod.Post, $"{address}/review-by", new { }, tag);
        using var late = await writer.SendAsync(HttpMethod.Post, $"{address}/review-by", new { reviewBy = day.AddYears(20) }, tag);
        await writer.StepAsync(address, "review-by", tag, new { reviewBy = day });

        Assert.True((await ApiCalls.ProblemAsync(never, HttpStatusCode.UnprocessableEntity, "ogiltigt-innehall")).GetProperty("errors").TryGetProperty("reviewBy", out _));
        Assert.True((await ApiCalls.ProblemAsync(late, HttpStatusCode.UnprocessableEntity, "ogiltigt-innehall")).GetProperty("errors").TryGetProperty("reviewBy", out _));
        Assert.Equal(day.ToString("O"), (await writer.DraftAsync(address)).Draft.GetProperty("reviewBy").GetString());
    }

    [Fact]
    public async Task A_draft_that_was_never_public_can_be_taken_away_and_one_that_was_can_not()
    {
        var (writer, reviewer) = (await ApiKey.OfAsync(site, "redaktor"), await ApiKey.OfAsync(site, "granskare"));
        var (draft, tag) = await writer.BeginAsync($"Tas bort {Unique.Word()}");
        var (published, seen) = await PublishedAsync(writer, reviewer);

        using var deleted = await writer.SendAsync(HttpMethod.Delete, draft, ifMatch: tag);
        using var gone = await writer.GetAsync($"{draft}?version=draft");
        using var kept = await writer.SendAsync(HttpMethod.Delete, published, ifMatch: seen);

        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        await ApiCalls.ProblemAsync(gone, HttpStatusCode.NotFound, "finns-inte");
        await ApiCalls.ProblemAsync(kept, HttpStatusCode.Conflict, "krock");
        await site.Visitor().Client.ReadAsync(published);
    }

    [Fact]
    public async Task A_draft_that_another_text_points_to_is_kept_with_the_list()
    {
        var writer = await ApiKey.OfAsync(site, "redaktor");
        var (used, _) = await writer.BeginAsync($"Används {Unique.Word()}");
        var (user, tag) = await writer.BeginAsync($"Använder {Unique.Word()}");
        var slug = used.Split('/')[^1];
        using var linked = await writer.SendAsync(HttpMethod.Patch, user, new { done = $"Se [det andra](/exempel/{slug})." }, tag);
        Assert.Equal(HttpStatusCode.OK, linked.StatusCode);

        using var kept = await writer.SendAsync(HttpMethod.Delete, used, ifMatch: (await writer.DraftAsync(used)).Tag);

        var problem = await ApiCalls.ProblemAsync(kept, HttpStatusCode.Conflict, "krock");
        Assert.Equal(user.Split('/')[^1], Assert.Single(problem.GetProperty("usedBy").EnumerateArray()).GetProperty("slug").GetString());
    }

    [Theory]
    [InlineData("withdraw", """{"reason": "x", "note": "y"}""", "note")]
    [InlineData("publish", """{"kind": "new"}""", "kind")]
    [InlineData("publish", """{"reviewBy": "nästa år"}""", "reviewBy")]
    [InlineData("submit", """{"note": "Ring Tolvan, 19121212-1212."}""", "note")]
    [InlineData("review-by", """{"reviewBy": 7}""", "reviewBy")]
    public async Task A_step_takes_what_it_says_and_no_more(string step, string body, string field)
    {
        var writer = await ApiKey.OfAsync(site, "redaktor");
        var (address, tag) = await writer.BeginAsync($"Fel fält {Unique.Word()}");

        using var answer = await writer.SendAsync(HttpMethod.Post, $"{address}/{step}", body, tag);

        var errors = (await ApiCalls.ProblemAsync(answer, HttpStatusCode.UnprocessableEntity, "ogiltigt-innehall")).GetProperty("errors");
        Assert.True(errors.TryGetProperty(field, out _), errors.GetRawText());
    }

    [Fact]
    public async Task The_page_to_try_on_offers_the_fields_that_a_step_has_and_no_others()
    {
        var schemas = (await site.Visitor().Client.ReadAsync("/api/v1/openapi.json")).GetProperty("components").GetProperty("schemas");
        var page = await site.Visitor().OpenAsync("/api");
        foreach (var (step, record) in new[] { ("publish", "PublicationRequest"), ("publish-now", "EmergencyRequest"), ("withdraw", "TakeAwayRequest") })
        {
            var sample = System.Text.Json.JsonDocument.Parse(page.QuerySelector($"option[value={step}]")!.GetAttribute("data-sample")!).RootElement;

            Assert.Equal(schemas.GetProperty(record).GetProperty("properties").EnumerateObject().Select(field => field.Name), sample.EnumerateObject().Select(field => field.Name));
        }
    }

    [Fact]
    public async Task Every_step_stands_in_the_audit_trail()
    {
        var (writer, reviewer) = (await ApiKey.OfAsync(site, "redaktor"), await ApiKey.OfAsync(site, "granskare"));
        var (address, tag) = await PublishedAsync(writer, reviewer);
        await reviewer.StepAsync(address, "withdraw", tag, new { reason = "Ett skäl att minnas." });

        var trail = await (await site.SignedInAsync("redaktor")).OpenAsync($"/redaktion/handelser?q={address.Split('/')[^1]}");

        Assert.Contains("Ett skäl att minnas.", trail.Text("main"), StringComparison.Ordinal);
    }

    private static async Task<(string Address, string Tag)> PublishedAsync(ApiKey writer, ApiKey reviewer)
    {
        var (address, tag) = await writer.BeginAsync($"Ett liv {Unique.Word()}");
        tag = await writer.StepAsync(address, "submit", tag);
        return (address, await reviewer.StepAsync(address, "publish", tag));
    }
}
