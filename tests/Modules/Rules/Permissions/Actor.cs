using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.People.Contracts;
using NaraVard.People.Demo;

namespace NaraVard.Tests.Rules.Permissions;

/// <summary>Somebody who asks: a reader, or the account that has one role and no other.</summary>
internal sealed class Actor
{
    // In the order of the roles.
    private static readonly string?[] Accounts = [null, "medarbetare", "chef", "redaktor", "forvaltare", "larandestod", "administrator"];

    private readonly Site _site;
    private readonly string? _account;

    private Actor(Site site, string? account) => (_site, _account) = (site, account);

    /// <summary>Who it is, or null for a reader.</summary>
    public Person? Person { get; private set; }

    public Visitor Visitor { get; private set; } = null!;

    public bool IsEditor => Person?.May(Policies.Editor) == true;

    private string Token { get; set; } = "";

    /// <summary>Those of the table's columns, in their order.</summary>
    public static async Task<IReadOnlyList<Actor>> AllAsync(Site site)
    {
        var all = Accounts.Select(account => new Actor(site, account)).ToList();
        foreach (var actor in all)
        {
            await actor.SignInAsync();
        }

        return all;
    }

    /// <summary>An account that stands in no column, and whose things are others' things.</summary>
    public static async Task<Actor> NamedAsync(Site site, string account)
    {
        var actor = new Actor(site, account);
        await actor.SignInAsync();
        return actor;
    }

    /// <summary>Asks for an address, with a form that holds our token and as good as nothing else.</summary>
    public async Task<HttpResponseMessage> AskAsync(string method, string address, IEnumerable<KeyValuePair<string, string>> fields)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), address);
        if (method != "GET")
        {
            request.Content = new FormUrlEncodedContent(fields.Append(KeyValuePair.Create("__RequestVerificationToken", Token)));
        }

        return await Visitor.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    /// <summary>Signs in anew when what was just asked has signed the account out.</summary>
    public async Task StayAsync()
    {
        if (_account is not null && (int)await Visitor.StatusAsync("/konto") != 200)
        {
            await SignInAsync();
        }
    }

    private async Task SignInAsync()
    {
        Visitor = _account is null ? _site.Visitor() : await _site.SignedInAsync(_account);
        Token = ((IHtmlInputElement)(await Visitor.OpenAsync(_account is null ? "/logga-in" : "/om")).QuerySelector("input[name=__RequestVerificationToken]")!).Value;
        Person ??= _account is null ? null : await _site.AskAsync(async services =>
        {
            var people = services.GetRequiredService<IPeople>();
            return await people.PersonAsync((await people.FindColleagueAsync($"{_account}@demo.invalid", [DemoOrganisation.Code], default))!.Value, default);
        });
    }
}
