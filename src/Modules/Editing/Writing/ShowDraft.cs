using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Content;
using NaraVard.People.Contracts;

namespace NaraVard.Editing.Writing;

/// <summary>
/// Shows an editor the public page of a draft, whole and by its own means, when the address ends with "?utkast". Everyone else
/// meets what is public at the same address.
/// </summary>
internal sealed class ShowDraft(Store store, ContentTypes types, LiveContent content) : IAsyncPageFilter
{
    /// <summary>What is added to a public address.</summary>
    public const string Query = "utkast";

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (http.Request.Query.ContainsKey(Query) && HttpMethods.IsGet(http.Request.Method) && http.User.Person()?.May(Policies.Editor) == true
            && await FindAsync(http.Request.Path.Value ?? "", http.RequestAborted) is var (item, text))
        {
            await content.ShowAsync(item, text, http.RequestAborted);
            http.Response.Headers.CacheControl = "no-cache, no-store";
            (context.HandlerInstance as PageModel)?.ViewData.Add("Draft", text.Number);
        }

        await next();
    }

    private async Task<(ContentItem Item, ContentRevision Text)?> FindAsync(string path, CancellationToken ct)
    {
        var type = types.All.FirstOrDefault(type => path.StartsWith($"{type.Address}/", StringComparison.Ordinal));
        var slug = type is null ? "" : path[(type.Address.Length + 1)..];
        return type is not null && await (
            from item in store.Set<ContentItem>()
            where item.Type == type.Name && item.Slug == slug
            join text in store.Set<ContentRevision>() on item.DraftRevisionId equals text.Id
            select new { item, text }).AsNoTracking().SingleOrDefaultAsync(ct) is { } found ? (found.item, found.text) : null;
    }
}
