using Microsoft.EntityFrameworkCore;
using NaraVard.Editing.Writing;
using NaraVard.Kernel.Content;
using NaraVard.People.Contracts;

namespace NaraVard.Editing.FactChecking;

/// <summary>A fact check as the team meets it.</summary>
internal sealed record FactCheckView(FactCheck Check, ContentType Type, string Slug, string Title, string Asker, Preview Text)
{
    /// <summary>What can be answered one by one: the sections as they are read, and a last one for all else.</summary>
    public IReadOnlyList<string> Sections => [.. Text.Parts.Select(part => part.Heading == "" ? "Texten" : part.Heading).Distinct(), "Något annat"];
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
        var body = type.Read(found.Json);
        return new(found.check, type, found.Slug, body.Title, Names.Of(names, found.check.AskedBy), Preview.Of(body, await content.NowAsync(ct)));
    }
}
