using System.Globalization;
using Microsoft.AspNetCore.Http;
using NaraVard.Kernel.Content;
using NaraVard.Kernel.Text;
using NaraVard.Mail.Contracts;

namespace NaraVard.Headless.Api;

/// <summary>Answers with one published item.</summary>
internal sealed class ReadItem(LiveContent content, ApiFolders folders, ISiteAddress site, ItemText text, TimeProvider clock)
{
    private static readonly string[] Known = [AnswerFormats.Parameter, ListQuery.Fields, ApiItem.Type];

    public async Task<IResult> RunAsync(string name, string slug, HttpContext http, CancellationToken ct)
    {
        if (folders.Find(name) is not { } folder)
        {
            return folders.Unknown(name);
        }

        var (format, refused) = AnswerFormats.Of(http.Request);
        if ((refused ?? CheckNames(http.Request)) is { } problem)
        {
            return problem;
        }

        var snapshot = await content.NowAsync(ct);
        return ItemShelf.Of(snapshot).Find(folder, slug, http.Request.Query[ApiItem.Type].ToString(), site) is { } item
            ? ListQuery.ReadFields(folder, http.Request.Query[ListQuery.Fields]).Match(
                query => Answer(http, snapshot, item, format, query.Shown),
                faults => ApiProblem.Answer(faults, ApiProblem.InvalidParameter))
            : Gone(snapshot, folder, slug)?.PutAway is { } note ? ApiProblem.Withdrawn.Answer(note.Why, more: new Dictionary<string, object?> { ["state"] = note.As.ToString().ToLowerInvariant(), ["since"] = note.Since.UtcDateTime })
            : ApiProblem.NotFound.Answer();
    }

    private static LiveItem? Gone(LiveSnapshot snapshot, ApiFolder folder, string slug) => folder.Types.Select(type => snapshot.Read(type.Name, slug)).OfType<LiveItem>().FirstOrDefault();

    private IResult Answer(HttpContext http, LiveSnapshot snapshot, ApiItem item, AnswerFormat format, IReadOnlySet<string>? fields) =>
        ApiAnswer.Send(http, StateOf(snapshot, item, format), format, () => format switch
        {
            AnswerFormat.Html => ApiAnswer.Bytes(text.Html(item, snapshot)),
            AnswerFormat.Markdown => ApiAnswer.Bytes(text.Markdown(item, snapshot)),
            _ => fields is null ? ItemShelf.Of(snapshot).Json(item) : ItemJson.Write(item, fields),
        });

    // A document may show figures from other items, a record only itself. The instant tells apart numbers that a restored database gives out again.
    private string StateOf(LiveSnapshot snapshot, ApiItem item, AnswerFormat format) => format != AnswerFormat.Json
        ? Freshness.Of(snapshot, clock).State
        : string.Create(CultureInfo.InvariantCulture, $"{item.Live.ChangedAs}-{item.Live.PublishedAt.UtcTicks:x}-{Freshness.Of(snapshot, clock).BuildWord}");

    private static IResult? CheckNames(HttpRequest request) =>
        request.Query.ContainsKey(ApiItem.Version) ? ApiProblem.InvalidParameter.Answer(faults: [new(ApiItem.Version, $"Skriv {ApiItem.Version}={Writing.ReadDraft.Draft} för utkastet, eller utelämna parametern för det som är publicerat")])
        : request.Query.Keys.Except(Known).Select(name => new Problem.Invalid(Cut.Shown(name), $"Parametern finns inte. Det går att använda {string.Join(", ", Known)}.")).ToList() is { Count: > 0 } faults
            ? ApiProblem.InvalidParameter.Answer(faults: faults)
            : null;
}
