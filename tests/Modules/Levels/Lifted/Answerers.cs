using AngleSharp.Html.Dom;
using NaraVard.People.Contracts;
using NaraVard.Tests.Cycles;
using NaraVard.Tests.Cycles.Connect;
using NaraVard.Tests.Cycles.Entries;

namespace NaraVard.Tests.Levels.Lifted;

/// <summary>A manager of an organisation, who answers what has been lifted there.</summary>
internal sealed record Answerer(Site Site, Visitor Visitor, string Email)
{
    public static async Task<Answerer> AtAsync(Site site, string organisation)
    {
        var email = await site.MemberAsync(organisation, Role.Manager);
        return new Answerer(site, await site.SignInAsync(email), email);
    }

    /// <summary>The page of what holds some words, found in the inbox.</summary>
    public async Task<string> FindAsync(string words) => (await CardAsync(words)).GetAttribute("href")!;

    /// <summary>Whether something with these words is in the inbox.</summary>
    public async Task<bool> HasAsync(string words) => (await Visitor.OpenAsync("/lyfta-fragor")).QuerySelectorAll("main .card-link").Any(link => link.TextContent.Contains(words, StringComparison.Ordinal));

    public async Task<string> ReadAsync(string bundle) => (await Visitor.OpenAsync(bundle)).Said();

    /// <summary>Answers with one of the four.</summary>
    public Task<HttpResponseMessage> TryAnswerAsync(string bundle, string kind, string text, params (string, string)[] more) =>
        Visitor.SubmitAsync($"{bundle}#Answer", [("Kind", kind), ("Text", text), .. more]);

    public async Task AnswerAsync(string bundle, string kind, string text, params (string, string)[] more)
    {
        using var answer = await TryAnswerAsync(bundle, kind, text, more);
        await answer.GoesToAsync();
    }

    /// <summary>Presses a button that is about something else on the page.</summary>
    public async Task<HttpResponseMessage> PressAsync(string bundle, string handler, string other) =>
        await Visitor.PostAsync($"{bundle}?handler={handler}", ("Other", other));

    /// <summary>Lifts on to another level.</summary>
    public async Task LiftOnAsync(string bundle, string text, string receiver)
    {
        using var lifted = await Visitor.SubmitAsync($"{bundle}/vidare", ("Text", text), ("Receiver", receiver));
        await lifted.GoesToAsync();
    }

    private async Task<IHtmlAnchorElement> CardAsync(string words) =>
        (await Visitor.OpenAsync("/lyfta-fragor")).QuerySelectorAll("main .card-link").OfType<IHtmlAnchorElement>().First(link => link.TextContent.Contains(words, StringComparison.Ordinal));
}
