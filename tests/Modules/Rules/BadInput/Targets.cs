using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Tests.Meetings;
using NaraVard.Tests.Rules.Permissions;

namespace NaraVard.Tests.Rules.BadInput;

/// <summary>Finds all that can be asked of a site, and makes what it is about, as the walk of the permissions does.</summary>
/// <param name="site">A site of one's own.</param>
/// <param name="actors">Those who ask, in the order of the table's columns.</param>
/// <param name="sessions">The same, as they ask here.</param>
/// <param name="isWhole">Whether what changes something gets a thing of its own.</param>
internal sealed class Targets(Site site, IReadOnlyList<Actor> actors, IReadOnlyList<RawSession> sessions, bool isWhole)
{
    private readonly Dictionary<(Maker, SiteAct?, int, bool), Values> _made = [];
    private readonly Dictionary<(string, RawSession), IReadOnlyList<IHtmlFormElement>> _forms = [];

    public async Task<IReadOnlyList<Target>> AllAsync()
    {
        var things = new Things(site, actors, await Actor.NamedAsync(site, "kollega"), await site.ManagerElsewhereAsync($"{Unique.Word()}@exempel.se"), await site.SignedInAsync("granskare"));
        var makers = Makers.Of(things, new Places(site, actors));
        var (rows, pages, targets) = (PermissionTable.Read().ToLookup(row => row.Key), await PagesAsync(), new List<Target>());
        foreach (var act in await SiteAct.AllAsync(site))
        {
            // What isn't in the table yet is told of by the walk.
            if (rows[act.Key].FirstOrDefault() is { } row)
            {
                targets.Add(await OfAsync(act, row.Cells, makers.FirstOrDefault(maker => act.Route.StartsWith(maker.Prefix, StringComparison.Ordinal)), pages.GetValueOrDefault(act.Route)));
            }
        }

        return targets;
    }

    private async Task<Target> OfAsync(SiteAct act, IReadOnlyList<string> cells, Maker? maker, CompiledPageActionDescriptor? page)
    {
        // Signed in when that makes a difference to what is read; a key belongs to an editor.
        var may = cells.Select((cell, role) => (cell, role)).Where(at => at.cell is PermissionTable.Yes or PermissionTable.Own or PermissionTable.Link or PermissionTable.Key).Select(at => at.role).DefaultIfEmpty(0).First();
        var own = maker is null ? new Values() : await MadeAsync(act, maker, may, isOwn: maker.Own is not null);
        var others = maker is { Own: not null, Others: not null, IsLink: false } ? await MadeAsync(act, maker, may, isOwn: false) : null;
        var names = Target.NamesOf(act, page);
        var fields = act.Changes ? await FieldsAsync(act, own, sessions[may], names) : [];
        return new Target(act, cells, may, own, others, names, fields);
    }

    private async Task<Values> MadeAsync(SiteAct act, Maker maker, int role, bool isOwn)
    {
        var key = (maker, act.Changes && isWhole ? act : null, role, isOwn);
        return _made.TryGetValue(key, out var values) ? values : _made[key] = await (isOwn ? maker.Own : maker.Others)!(actors[role]);
    }

    // What stands in the form on the page, and what the page would take besides.
    private async Task<List<TargetField>> FieldsAsync(SiteAct act, Values own, RawSession session, IReadOnlyList<string> names)
    {
        var (path, fields) = (own.In(act).Split('?')[0], new List<TargetField>());
        if (act.Method == "POST" && !act.Route.StartsWith("/api", StringComparison.Ordinal))
        {
            var forms = _forms.TryGetValue((path, session), out var read) ? read : _forms[(path, session)] = await session.FormsAsync(path);
            fields.AddRange(forms.Where(form => Leads(form, path, act.Handler)).SelectMany(Of).DistinctBy(field => field.Name));
        }

        fields.RemoveAll(field => field.Name is "__RequestVerificationToken" or "handler");
        fields.AddRange(own.Beside(act).Where(value => fields.TrueForAll(field => field.Name != value.Key)).Select(value => new TargetField(value.Key, value.Value)));
        fields.AddRange(names.Where(name => fields.TrueForAll(field => field.Name != name && !field.Name.StartsWith($"{name}.", StringComparison.OrdinalIgnoreCase))).Select(name => new TargetField(name, "")));
        return fields;
    }

    private static bool Leads(IHtmlFormElement form, string path, string? handler) =>
        form.QuerySelectorAll("[formaction]").Select(button => button.GetAttribute("formaction")).Append(form.GetAttribute("action")).Any(action =>
            (string.IsNullOrEmpty(action) || action[0] is '?' or '#' || action.Split('?', '#')[0] == path) && (handler is null ? action?.Contains("handler=", StringComparison.Ordinal) != true : action?.Contains($"handler={handler}", StringComparison.OrdinalIgnoreCase) == true));

    private static IEnumerable<TargetField> Of(IHtmlFormElement form) =>
        form.QuerySelectorAll("input[name]").OfType<IHtmlInputElement>().Where(input => input.Type is not ("radio" or "checkbox") || input.IsChecked).Select(input => new TargetField(input.Name!, input.Value, input.Type == "file"))
            .Concat(form.QuerySelectorAll("textarea[name]").OfType<IHtmlTextAreaElement>().Select(area => new TargetField(area.Name!, area.Value)))
            .Concat(form.QuerySelectorAll("select[name]").OfType<IHtmlSelectElement>().Select(select => new TargetField(select.Name!, select.Value ?? "")))
            .Concat(form.QuerySelectorAll("button[name]").OfType<IHtmlButtonElement>().Select(button => new TargetField(button.Name!, button.Value ?? "")))
            .Concat(form.QuerySelectorAll("input[name]").OfType<IHtmlInputElement>().Select(input => new TargetField(input.Name!, "")));

    private async Task<Dictionary<string, CompiledPageActionDescriptor>> PagesAsync()
    {
        var pages = new Dictionary<string, CompiledPageActionDescriptor>();
        foreach (var endpoint in site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page)
            {
                pages["/" + endpoint.RoutePattern.RawText!.TrimStart('/')] = await site.Services.GetRequiredService<PageLoader>().LoadAsync(page, endpoint.Metadata);
            }
        }

        return pages;
    }
}
