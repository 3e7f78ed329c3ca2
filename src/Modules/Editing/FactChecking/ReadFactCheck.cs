using Microsoft.EntityFrameworkCore;
using NaraVard.Editing.Review;
using NaraVard.Editing.Writing;
using NaraVard.Kernel.Content;
using NaraVard.People.Contracts;

namespace NaraVard.Editing.FactChecking;

/// <summary>A fact check as the team meets it.</summary>
internal sealed record FactCheckView(FactCheck Check, ContentType Type, string Slug, string Title, string Asker, IReadOnlyList<(string Label, string Words)> Facts, Preview Text)
{
    /// <summary>What stands above the facts that the page has beside its text: where, who, when.</summary>
    public const string FactsHeading = "Uppgifter";

    /// <summary>What can be answered one by one: the facts, the sections as they are read, and a last one for all else.</summary>
    public IReadOnlyList<string> Sections => [.. Facts.Take(1).Select(_ => FactsHeading), .. Text.Parts.Select(part => part.Heading == "" ? "Texten" : part.Heading).Distinct(), "Något annat"];
}

/// <summary>Opens the text that a secret link is about. Nothing else of the site can be reached with it.</summary>
internal sealed class ReadFactCheck(Store store, ContentTypes types, LiveContent content, IPeople people, TimeProvider clock)
{
    /// <returns>The check to read or to change, or null when the link was never ours or is closed.</returns>
    public async Task<FactCheckView?> RunAsync(string token, CancellationToken ct)
    {
        var hash = FactCheck.HashOf(token);
        var found = await (
            from check in store.Set<FactCheck>()
            where check.TokenHash == hash
            join item in store.Set<ContentItem>() on check.ItemId equals item.Id
            join text in store.Set<ContentRevision>() on check.RevisionId equals text.Id
            select new { check, item.Type, item.Slug, text.Json }).SingleOrDefaultAsync(ct);
        if (found is null || !found.check.IsOpen(clock.GetUtcNow()))
        {
            return null;
        }

        var (type, names) = (types[found.Type], await people.NamesAsync([found.check.AskedBy], ct));
        var (body, live) = (type.Read(found.Json), await content.NowAsync(ct));
        return new(found.check, type, found.Slug, body.Title, Names.Of(names, found.check.AskedBy), FactsOf(ContentForm.Opened(type, found.Json, live), body), Preview.Of(body, live));
    }

    // What is filled in in the form and is read neither as the title nor in the text.
    private static IReadOnlyList<(string Label, string Words)> FactsOf(ContentForm form, ContentBody body)
    {
        var read = string.Join('\n', body.Parts.Select(part => part.Markdown).Prepend(body.Lead));
        return
        [
            .. from field in form.Fields
               where field.Name != nameof(ContentBody.Title) && field.Kind is not (FieldKind.Rows or FieldKind.Hidden) && !field.IsFile
               let words = Differences.Words(form, field)
               where words != "" && !(field.Kind == FieldKind.Text && read.Contains(words, StringComparison.Ordinal))
               select (field.Label, words.Replace("\n", ", ", StringComparison.Ordinal)),
        ];
    }
}
