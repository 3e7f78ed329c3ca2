using System.Net.Http.Headers;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Kernel.Content;

namespace NaraVard.Tests.Rules;

/// <summary>The ways in which somebody may try to read another person's drawer. Each is a name to read, and what is done.</summary>
internal static class DrawerWays
{
    public static readonly Dictionary<string, Func<Snoop, IAsyncEnumerable<HttpResponseMessage>>> All = new()
    {
        ["the own lists and the own drawer"] = s => s.GetAsync("/mitt", "/mitt?sida=1", "/mitt?efter=team-l1", "/cykler", "/mitt/erbjudna"),
        ["the board of a cycle they are in"] = s => s.GetAsync(s.Cycle, $"{s.Cycle}?sida=1", $"{s.Cycle}?sida=2", $"{s.Cycle}?sida=99999"),
        ["the board of a cycle they are not in"] = s => s.GetAsync(s.Closed, $"{s.Closed}?sida=1", $"{s.Closed}/plan", $"{s.Closed}/teamet", $"{s.Closed}/skriv"),
        ["the story, with and without drawers"] = s => s.GetAsync($"{s.Cycle}/berattelse", $"{s.Cycle}/berattelse?lada=ja", $"{s.Cycle}/berattelse?lada=nej", $"{s.Closed}/berattelse?lada=ja"),
        ["the page to share it"] = s => s.GetAsync([.. s.Entries.Select(entry => $"{entry}/dela")]),
        ["the page to change it"] = s => s.GetAsync([.. s.Entries]),
        ["the page to remove it"] = s => s.GetAsync([.. s.Entries.Select(entry => $"{entry}/ta-bort")]),
        ["its address under a cycle they are in"] = s => s.GetAsync([.. s.Ids.SelectMany(id => new[] { $"{s.Cycle}/anteckningar/{id}", $"{s.Cycle}/anteckningar/{id}/dela", $"{s.Own}/anteckningar/{id}" })]),
        ["the outcome of a prediction in a drawer"] = s => s.GetAsync([.. s.Ids.Select(id => $"{s.Cycle}/skriv?forutsagelse={id}")]),
        ["an outcome sent for a prediction in a drawer"] = s => s.PostAsync([.. s.Ids.Select(id => ($"{s.Cycle}/skriv?forutsagelse={id}", new[] { ("Text", "Utfallet."), ("Kind", "Observation") }))]),
        ["the answers to the same question"] = s => s.GetAsync($"{s.Cycle}/skriv?fraga=team-l1", "/fragor/team", "/fragor/team/kort", "/fragor/team/team-l1", "/fragor/team/team-l1/nivaerna"),
        ["an offer that ticks it"] = s => s.GetAsync($"{s.Cycle}/erbjud", $"{s.Cycle}/erbjud?valt=ja&{string.Join('&', s.Ids.Select(id => $"ta={id}"))}", $"{s.Closed}/erbjud?valt=ja&ta={s.Ids[0]}"),
        ["an offer that says it took it in"] = s => s.PostAsync(($"{s.Cycle}/erbjud", [("Form.Title", "Titel"), .. s.Ids.Select(id => ("TakenIn", id))])),
        ["a question to lift that begins from it"] = s => s.GetAsync([.. s.Ids.SelectMany(id => new[] { $"{s.Cycle}/lyft?anteckning={id}", $"{s.Own}/lyft?anteckning={id}" })]),
        ["the search page"] = s => s.GetAsync($"/sok?q={Snoop.Beside}", $"/sok?q=%22{Snoop.Beside}%22&sida=2", $"/exempel?q={Snoop.Beside}"),
        ["the search in what is one's own and the team's"] = s => s.GetAsync($"/sok/mitt?q={Snoop.Beside}", $"/sok/mitt?q={Snoop.Beside[..8]}*&del=lada", $"/sok/mitt?q=%22{Snoop.Beside}%22&del=cykler", $"/sok/mitt?q={Snoop.Beside[1..]}"),
        ["the search of the API"] = s => s.GetAsync($"/api/v1/search?q={Snoop.Beside}", $"/api/v1/search?q={Snoop.Beside}&limit=100"),
        ["suggestions and near words of the search"] = s => s.GetAsync($"/sok?q={Snoop.Beside[..8]}", $"/sok?q={Snoop.Beside}x", $"/api/v1/search?q={Snoop.Beside[..6]}"),
        ["the feeds"] = s => s.GetAsync("/flode.atom", "/flode.json", "/exempel/flode.atom", "/teman/flode.json"),
        ["the open data"] = s => s.GetAsync("/oppna-data", "/oppna-data/naravard.jsonl", "/oppna-data/naravard-csv.zip"),
        ["items of the API"] = s => s.GetAsync([.. s.Ids.SelectMany(id => new[] { $"/api/v1/examples/{id}", $"/api/v1/entries/{id}", $"/api/v1/cycles/{id}" }), "/api/v1/examples?limit=100", "/api/v1/openapi.json"]),
        ["media"] = s => s.GetAsync([.. s.Ids.SelectMany(id => new[] { $"/media/{id}/0123456789abcdef/anteckning.txt", $"/redaktion/media/{id}", $"/api/v1/media/{id}" }), "/redaktion/media"]),
        ["the export of content from the pages"] = s => s.GetAsync("/redaktion/filer", "/redaktion/filer/innehall.zip", $"/redaktion/filer/{s.Ids[0]}"),
        ["the export of content from the terminal"] = s => s.ExportAsync(),
        ["the audit trail and its exports"] = s => s.GetAsync("/redaktion/handelser", "/redaktion/handelser.csv", "/redaktion/handelser.jsonl", $"/redaktion/handelser?vem={s.Author}"),
        ["the editors' overview, drafts and versions"] = s => s.GetAsync("/redaktion", $"/redaktion?q={Snoop.Beside}", $"/redaktion/exempel/{s.Ids[0]}", $"/redaktion/exempel/{s.Ids[0]}/versioner", $"/redaktion/exempel/{s.Ids[0]}?handler=Typing"),
        ["a fact check"] = s => s.GetAsync([.. s.Ids.Select(id => $"/faktakoll/{id}")]),
        ["the data of another person"] = s => s.GetAsync("/konto", $"/konto?id={s.Author}", $"/konto?AccountId={s.Author}", $"/konto/uppgifter?konto={s.Author}", $"/konto/{s.Author}", $"/personuppgifter?konto={s.Author}", $"/konto/nycklar?id={s.Author}"),
        ["the links of reflection questions"] = s => s.GetAsync([.. s.Ids.SelectMany(id => new[] { $"/svara/{id}", $"/svara/{id}/paminnelser" }), $"{s.Closed}/reflektionsfragor", $"{s.Cycle}/reflektionsfragor"]),
        ["meetings"] = s => s.GetAsync("/moten", $"/moten/nytt?cykel={s.Cycle.Split('/')[^1]}", $"/moten/{s.Cycle.Split('/')[^1]}", $"/moten/{s.Ids[0]}/protokoll", $"/moten/{s.Ids[0]}/rum"),
        ["a cycle grown from it"] = s => s.GetAsync($"/cykler/ny?cykel={s.Closed.Split('/')[^1]}", $"/cykler/ny?cykel={s.Cycle.Split('/')[^1]}", $"/cykler/ny?exempel={s.Ids[0]}"),
        ["a question without names"] = s => s.GetAsync([.. s.Ids.Select(id => $"{s.Cycle}/utan-namn/{id}"), $"{s.Cycle}/utan-namn", $"{s.Closed}/utan-namn"]),
        ["what the team sorts together"] = s => s.GetAsync([$"{s.Cycle}/forstaelse", $"{s.Closed}/forstaelse", .. s.Ids.SelectMany(id => new[] { $"{s.Cycle}/forstaelse/{id}", $"{s.Cycle}/forstaelse/{id}/grupper" })]),
        ["an entry put on the table to be sorted"] = s => s.PostAsync(($"{s.Cycle}/forstaelse", [.. s.Ids.Select(id => ("Chosen", id))])),
        ["a form that shares another's entry"] = s => s.PostAsync([.. s.Entries.SelectMany(entry => new[] { ($"{entry}/dela?handler=Share", new[] { ("Audience", "Team") }), ($"{entry}/dela?handler=TakeBack", Array.Empty<(string, string)>()) })]),
        ["a form that changes another's entry"] = s => s.PostAsync([.. s.Entries.Select(entry => (entry, new[] { ("Text", ""), ("Kind", "99") }))]),
        ["a form that removes another's entry"] = s => s.PostAsync([.. s.Entries.Select(entry => ($"{entry}/ta-bort", Array.Empty<(string, string)>()))]),
        ["another's id in the body of an own form"] = s => s.PostAsync([.. s.Ids.Select(id => (s.OwnEntry, new[] { ("Text", "Min."), ("EntryId", id), ("entry", id), ("Id", s.Cycle.Split('/')[^1]), ("Entry.Id", id), ("Kind", "Observation") }))]),
        ["more fields than the form has"] = s => s.PostAsync(($"{s.Cycle}/skriv", [("Text", "Min."), ("Kind", "Observation"), ("AuthorId", s.Author), ("Sharing", "Public"), ("Entry.Sharing", "Public"), ("Head.Id", s.Closed.Split('/')[^1]), ("Id", s.Closed.Split('/')[^1])])),
        ["membership taken by a form"] = s => s.PostAsync(($"{s.Closed}/teamet?handler=Add", [("Email", $"{s.Role}@demo.invalid")]), ($"{s.Closed}/teamet?handler=Invite", [("SupportEmail", "larandestod@demo.invalid")]), ($"{s.Closed}/teamet?handler=Leave", [])),
        ["a forged way back after signing in"] = s => s.GetAsync([.. s.Entries.Select(entry => $"/logga-in?till={Uri.EscapeDataString(entry)}"), $"/logga-in?till=//example.invalid{s.Entries[0]}"]),
        ["pages of errors"] = s => s.GetAsync("/fel?kod=500", $"{s.Entries[0]}x", $"{s.Entries[0]}/dela/x", $"{s.Entries[0]}%C3%28", $"{s.Cycle}?sida=minus", $"{s.Cycle}/anteckningar/{Guid.Empty}"),
        ["the pages of the administrator"] = s => s.GetAsync("/admin", "/admin/konton", $"/admin/konton/{s.Author}", $"/admin/konton?q={Snoop.Beside}", "/admin/post", "/admin/aviseringar", "/admin/jobb", "/admin/organisationer"),
        ["an answer that says what has not changed"] = s => s.SendAsync(request => request.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Any), HttpMethod.Get),
        ["a part of an answer"] = s => s.SendAsync(request => request.Headers.Range = new RangeHeaderValue(0, 100_000), HttpMethod.Get),
        ["the head of an answer"] = s => s.SendAsync(_ => { }, HttpMethod.Head),
        ["other methods"] = s => s.SendAsync(_ => { }, HttpMethod.Options, HttpMethod.Put, HttpMethod.Patch, HttpMethod.Delete, HttpMethod.Trace),
        ["another form of answer"] = s => s.SendAsync(request => request.Headers.Accept.ParseAdd("application/json"), HttpMethod.Get),
        ["the answer that a script asks for"] = s => s.SendAsync(request => request.Headers.Add("X-Upload", "1"), HttpMethod.Get),
        ["the map of the site"] = s => s.GetAsync("/sitemap.xml", "/sitemap-1.xml", "/robots.txt", "/begrepp.ttl", "/teman.jsonld"),
        ["every address there is, with the drawer's ids in it"] = s => s.EveryAddressAsync(),
    };
}

/// <summary>Somebody who looks for what lies in another's drawer: one of the same team, and of nothing else of the author's.</summary>
internal sealed class Snoop(ListenedSite site, Visitor visitor, string role)
{
    /// <summary>Stands beside the secret word in every text, so that a search can ask for it without saying the secret.</summary>
    public const string Beside = "norrskensglimt";

    public string Role => role;

    public required string Author { get; init; }

    /// <summary>A concluded cycle that the snoop takes part in together with the author.</summary>
    public required string Cycle { get; init; }

    /// <summary>A cycle that the author is in alone.</summary>
    public required string Closed { get; init; }

    /// <summary>A cycle and an entry of the snoop's own.</summary>
    public required string Own { get; init; }

    public required string OwnEntry { get; init; }

    /// <summary>The addresses of what lies in the author's drawer.</summary>
    public required IReadOnlyList<string> Entries { get; init; }

    public IReadOnlyList<string> Ids => [.. Entries.Select(entry => entry.Split('/')[^1])];

    public async IAsyncEnumerable<HttpResponseMessage> GetAsync(params string[] addresses)
    {
        foreach (var address in addresses)
        {
            yield return await visitor.Client.GetAsync(address);
        }
    }

    public async IAsyncEnumerable<HttpResponseMessage> PostAsync(params (string Address, (string Name, string Value)[] Fields)[] forms)
    {
        var token = (await visitor.OpenAsync("/konto")).QuerySelector("main [name=__RequestVerificationToken]")!.GetAttribute("value")!;
        foreach (var (address, fields) in forms)
        {
            var answer = await visitor.Client.PostAsync(address, new FormUrlEncodedContent(fields.Append(("__RequestVerificationToken", token)).Select(field => KeyValuePair.Create(field.Item1, field.Item2))));
            yield return answer;
            if (answer.Headers.Location is { IsAbsoluteUri: false } next)
            {
                yield return await visitor.Client.GetAsync(next);
            }
        }
    }

    /// <summary>Asks for the pages of the drawer in another manner than a browser.</summary>
    public async IAsyncEnumerable<HttpResponseMessage> SendAsync(Action<HttpRequestMessage> prepare, params HttpMethod[] methods)
    {
        foreach (var address in Entries.SelectMany(entry => new[] { entry, $"{entry}/dela" }).Concat([Cycle, Closed, $"{Cycle}/berattelse"]))
        {
            foreach (var method in methods)
            {
                using var request = new HttpRequestMessage(method, address);
                prepare(request);
                yield return await visitor.Client.SendAsync(request);
            }
        }
    }

    public async IAsyncEnumerable<HttpResponseMessage> ExportAsync()
    {
        await using var scope = site.Host.Services.CreateAsyncScope();
        await foreach (var file in scope.ServiceProvider.GetRequiredService<ContentExport>().RunAsync(default))
        {
            yield return new HttpResponseMessage { Content = new StringContent(file.Path + file.Text + file.Fault) };
        }
    }

    /// <summary>A new page is tried the day it is made: its parameters are filled with the cycle, the entry and the author.</summary>
    public async IAsyncEnumerable<HttpResponseMessage> EveryAddressAsync()
    {
        var routes = site.Host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.StaticAssets.StaticAssetDescriptor>() is null)
            .Where(endpoint => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is not { } methods || methods.Contains("GET"))
            .Select(endpoint => endpoint.RoutePattern).Where(route => !route.RawText!.Contains("**", StringComparison.Ordinal)).ToList();
        foreach (var id in new[] { Ids[0], Author, Cycle.Split('/')[^1] })
        {
            foreach (var route in routes)
            {
                yield return await visitor.Client.GetAsync(Filled(route, id));
            }
        }
    }

    private string Filled(Microsoft.AspNetCore.Routing.Patterns.RoutePattern route, string id) =>
        "/" + string.Join('/', route.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
        {
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternSeparatorPart separator => separator.Content,
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { Name: "entry" } => Ids[0],
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { Name: "type" } => "exempel",
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { Name: "number" } => "1",
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { Name: "id" } when route.RawText!.StartsWith("cykler/", StringComparison.Ordinal) => Cycle.Split('/')[^1],
            _ => id,
        }))));
}
