using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using NaraVard.Tests.Cycles;
using NaraVard.Tests.Mail;
using NaraVard.Tests.People;
using NaraVard.Tests.People.MailedLinks;
using NaraVard.Web.Telemetry;
using OpenTelemetry.Metrics;

namespace NaraVard.Tests.Host;

public sealed class TelemetryTests
{
    [Fact]
    public async Task What_leaves_tells_of_routes_and_answers_and_of_nobody()
    {
        await using var receiver = await OtlpReceiver.StartAsync();
        List<string> secret = [Unique.Word(), "Kim Holgersdotter", "kod=", "Mottagarprovet", "Kornblixt"];
        var foreign = ActivityTraceId.CreateRandom();
        await using (var site = new Site())
        {
            site.Settings["OTEL_EXPORTER_OTLP_ENDPOINT"] = receiver.Address;
            site.Settings["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf";
            site.Settings["Logging:LogLevel:Default"] = "Information";
            secret.AddRange(await VisitAsync(site, secret[0], foreign));
            Fault(site, secret[0]);

            // The queue is counted when somebody collects, and no longer when the site is going.
            site.Services.GetRequiredService<MeterProvider>().ForceFlush();
        }

        var (traces, metrics, logs) = (receiver.Bytes("traces"), receiver.Bytes("metrics"), receiver.Bytes("logs"));
        Assert.Contains("POST /logga-in/lank", traces);
        Assert.Contains("GET /sok", traces);
        Assert.Contains("/cykler/{id:guid}", traces);
        Assert.Contains("http.response.status_code", traces);
        Assert.Contains("job failing", traces);
        Assert.All(["http.server.request.duration", "naravard.search.duration", "naravard.mail.settled", "naravard.mail.waiting", "naravard.mail.oldest", "naravard.meetings.live", "naravard.content.files"], name => Assert.Contains(name, metrics));
        Assert.Contains(OtlpReceiver.AsBytes("Något om {Vem} gick inte"), logs);
        Assert.Contains("System.InvalidOperationException", logs);
        var all = traces + metrics + logs;
        Assert.All(secret, text => Assert.DoesNotContain(OtlpReceiver.AsBytes(text), all, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(Encoding.Latin1.GetString(Convert.FromHexString(foreign.ToHexString())), all, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_of_the_log_is_json_with_its_trace_and_nothing_of_the_scopes()
    {
        var (clock, scopes, written) = (new TestClock(), new LoggerExternalScopeProvider(), new StringWriter());
        clock.SetTo(new DateTimeOffset(2026, 11, 27, 9, 30, 0, TimeSpan.FromHours(1)));
        using var span = new Activity("Prov").Start();
        using var scope = scopes.Push("/svara/hemlig-kod");

        new LineFormatter(clock).Write(new LogEntry<string>(LogLevel.Error, "Prov", new EventId(7, "Namn"), "Två\nrader å ä ö", new InvalidOperationException("Varför\r\nså"), (state, _) => state), scopes, written);

        var line = Assert.Single(written.ToString().TrimEnd().Split('\n'));
        Assert.DoesNotContain("hemlig-kod", line);
        Assert.Contains("å ä ö", line);
        using var json = JsonDocument.Parse(line);
        string Of(string name) => json.RootElement.GetProperty(name).GetString()!;
        Assert.StartsWith("2026-11-27T08:30:0", Of("time"));
        Assert.EndsWith("Z", Of("time"));
        Assert.Equal(("Error", "Prov", "Namn", span.TraceId.ToString(), "Två\nrader å ä ö"), (Of("level"), Of("source"), Of("event"), Of("trace"), Of("message")));
        Assert.Contains("Varför", Of("exception"));
    }

    // Signs in by password and by a mailed link, searches, and writes in the drawer, in a browser that says more than it has to.
    private static async Task<IEnumerable<string>> VisitAsync(Site site, string word, ActivityTraceId foreign)
    {
        var member = await Member.MakeAsync(site);
        var visitor = await member.SignedInAsync();
        var headers = visitor.Client.DefaultRequestHeaders;
        headers.UserAgent.ParseAdd("Mottagarprovet/1.0");
        headers.Add("traceparent", $"00-{foreign}-{ActivitySpanId.CreateRandom()}-01");
        headers.Add("tracestate", $"vem={word}");
        headers.Add("baggage", $"vem={word}");
        await visitor.OpenAsync($"/sok?q={word}");
        await visitor.StatusAsync($"/finns-inte/{word}");
        var cycle = await visitor.StartCycleAsync(word);
        await visitor.WriteAsync(cycle, $"Kornblixt {word}");
        await visitor.OpenAsync(cycle);

        using var asked = await site.Visitor().SubmitAsync("/logga-in/mejl", ("Email", member.Email));
        await site.SendLinksAsync();
        var link = member.LinkIn((await member.MailsAsync()).Last(mail => mail.Key.StartsWith("sign-in-link-", StringComparison.Ordinal)));
        using var pressed = await site.Visitor().SubmitAsync(link);
        await site.SendAsync();
        return [member.Email, member.Email.Split('@')[0], $"{member.Id}", $"{member.Id:n}", cycle.Split('/')[^1], HttpUtility.ParseQueryString(link.Split('?')[1])["kod"]!];
    }

    // A fault with words in it, in the log and on a job's span.
    private static void Fault(Site site, string word)
    {
        var fault = new InvalidOperationException(word, new FormatException(word));
        site.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Prov").LogError(fault, "Något om {Vem} gick inte", word);
        using var source = new ActivitySource("Quartz");
        using var span = source.StartActivity("Quartz.Job.Execute");
        Assert.NotNull(span);
        span.AddException(fault);
        span.SetTag("quartz.job.name", "failing").SetTag("vem", word).SetStatus(ActivityStatusCode.Error, word);
    }
}
