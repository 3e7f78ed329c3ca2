using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Headless.Tokens;
using NaraVard.Tests.Meetings;

namespace NaraVard.Tests.Rules.Permissions;

/// <summary>
/// Asks for every address as every role, for one's own things and for others', and tells what the answers mean. Each request that changes something
/// gets things of its own, so none is in the way of another.
/// </summary>
internal sealed class Walk
{
    private const int AtOnce = 4;

    private readonly ConcurrentDictionary<(Maker, SiteAct? Act, Actor? Actor, bool IsOwn), Lazy<Task<Values>>> _made = [];
    private readonly SemaphoreSlim _one = new(1);
    private readonly ConcurrentBag<string> _counted = [];
    private readonly IReadOnlyList<Actor> _actors;
    private readonly IReadOnlyList<Maker> _makers;
    private readonly IReadOnlyDictionary<string, string> _keys;
    private readonly HttpClient _program;

    private Walk(IReadOnlyList<Actor> actors, IReadOnlyList<Maker> makers, IReadOnlyDictionary<string, string> keys, HttpClient program) =>
        (_actors, _makers, _keys, _program) = (actors, makers, keys, program);

    /// <summary>Reads all that can be read, sees whether that left a trace, and then sends every form.</summary>
    public static async Task<Walked> RunAsync(Site site)
    {
        var acts = await SiteAct.AllAsync(site);
        var actors = await Actor.AllAsync(site);
        var things = new Things(site, actors, await Actor.NamedAsync(site, "kollega"), await site.ManagerElsewhereAsync($"{Unique.Word()}@exempel.se"), await site.SignedInAsync("granskare"));
        var walk = new Walk(actors, Makers.Of(things, new Places(site, actors)), await KeysAsync(site, actors.First(actor => actor.IsEditor)), site.Visitor().Client);
        var rows = new ConcurrentDictionary<SiteAct, PermissionRow>();
        var reading = acts.Where(act => !act.Changes).ToList();
        foreach (var act in reading)
        {
            await walk.PrepareAsync(act);
        }

        var before = await TableDump.OfAsync(site);
        await EachAsync(reading, AtOnce);
        var after = await TableDump.OfAsync(site);

        // What changes the account itself may sign it out, so that is asked afterwards, one at a time.
        var alone = acts.Where(act => act.Changes && act.Module == "People").ToList();
        await EachAsync(acts.Except(reading).Except(alone), AtOnce);
        foreach (var act in alone)
        {
            await EachAsync([act], 1);
            await Task.WhenAll(actors.Select(actor => actor.StayAsync()));
        }

        return new Walked([.. acts.Select(act => rows[act])], TableDump.Differences(before, after), [.. walk._counted.Distinct().Order()]);

        Task EachAsync(IEnumerable<SiteAct> some, int atOnce) =>
            Parallel.ForEachAsync(some, new ParallelOptions { MaxDegreeOfParallelism = atOnce }, async (act, _) => rows[act] = await walk.TryAsync(act));
    }

    // One key for each scope, and with no other.
    private static Task<IReadOnlyDictionary<string, string>> KeysAsync(Site site, Actor editor) => site.AskAsync<IReadOnlyDictionary<string, string>>(async services =>
    {
        var keys = new Dictionary<string, string>();
        foreach (var scope in TokenScopes.All.Select(scope => scope.Word()))
        {
            keys[scope] = (await services.GetRequiredService<MakeToken>().RunAsync(editor.Person!, $"Prov {scope}", [scope], 1, default)).Value;
        }

        return keys;
    });

    // What is read is made before the reading begins.
    private async Task PrepareAsync(SiteAct act)
    {
        try
        {
            foreach (var actor in _actors)
            {
                _ = MakerOf(act) is { Own: not null } own ? await ValuesAsync(act, own, actor, isOwn: true) : null;
                _ = MakerOf(act) is { Others: not null } others ? await ValuesAsync(act, others, actor, isOwn: false) : null;
            }
        }
        catch (InvalidOperationException)
        {
            // Met again when it is asked for, and told of there.
        }
    }

    private async Task<PermissionRow> TryAsync(SiteAct act)
    {
        try
        {
            return await AskAsync(act);
        }
        catch (InvalidOperationException problem)
        {
            return new PermissionRow(act.Module, act.Method, act.Address, ["fel"], problem.Message);
        }
    }

    private async Task<PermissionRow> AskAsync(SiteAct act)
    {
        var (cells, needed) = (new List<string>(), new SortedSet<string>());
        foreach (var actor in _actors)
        {
            var own = await AnswerAsync(act, actor, isOwn: true);
            var cell = CellOf(own, await AnswerAsync(act, actor, isOwn: false), MakerOf(act) is { IsLink: true }, MayMiss(act, MakerOf(act)));
            if (own == Answer.Unknown401 && actor.IsEditor)
            {
                needed.UnionWith(await ScopesAsync(act, actor));
                cell = needed.Count > 0 ? PermissionTable.Key : cell;
            }

            cells.Add(cell);
        }

        var notes = needed.Select(scope => $"`{scope}`").Concat(act.IsProtected || needed.Count > 0 ? [] : [$"{PermissionRow.WithoutToken}…"]);
        return new PermissionRow(act.Module, act.Method, act.Address, cells, string.Join(", ", notes));
    }

    private async Task<string?> AnswerAsync(SiteAct act, Actor actor, bool isOwn)
    {
        var maker = MakerOf(act);
        if (maker is null ? !isOwn : (isOwn ? maker.Own : maker.Others) is null)
        {
            return null;
        }

        var values = maker is null ? new Values() : await ValuesAsync(act, maker, actor, isOwn);
        using var answer = await actor.AskAsync(act.Method, values.In(act), values.Beside(act));
        if (!act.Changes && answer.IsSuccessStatusCode && answer.Content.Headers.ContentType?.MediaType == "text/html")
        {
            NumbersBesideNames.In(await answer.Content.ReadAsStringAsync()).ForEach(text => _counted.Add($"{act.Address}: {text}"));
        }

        return Answer.Of(answer);
    }

    private async Task<IReadOnlyList<string>> ScopesAsync(SiteAct act, Actor editor)
    {
        List<string> open = [];
        foreach (var (scope, key) in _keys)
        {
            var values = MakerOf(act) is { } maker ? await ValuesAsync(act, maker, editor, isOwn: true) : new Values();
            using var request = new HttpRequestMessage(new HttpMethod(act.Method), values.In(act)) { Content = act.Changes ? new StringContent("{}", new MediaTypeHeaderValue("application/json")) : null };
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
            using var answer = await _program.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            if (answer.StatusCode is not (HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized))
            {
                Assert.True((int)answer.StatusCode < 500, $"{act.Key} svarade {(int)answer.StatusCode} med nyckeln {scope}");
                open.Add(scope);
            }
        }

        return open;
    }

    private Maker? MakerOf(SiteAct act)
    {
        var maker = _makers.FirstOrDefault(maker => act.Route.StartsWith(maker.Prefix, StringComparison.Ordinal));
        return maker is not null || !act.Route.Contains('{')
            ? maker
            : throw new InvalidOperationException($"Säg först i tests/Modules/Rules/Permissions/Makers.cs vad parametrarna i {act.Route} står för.");
    }

    // What only reads shares things; what changes something gets its own. Each has theirs, where there is such a thing.
    private Task<Values> ValuesAsync(SiteAct act, Maker maker, Actor actor, bool isOwn) => _made.GetOrAdd(
        (maker, act.Changes ? act : null, maker.Others is null ? null : actor, isOwn),
        new Lazy<Task<Values>>(() => MadeAsync(act, actor, (isOwn ? maker.Own : maker.Others)!))).Value;

    private async Task<Values> MadeAsync(SiteAct act, Actor actor, Func<Actor, Task<Values>> make)
    {
        await _one.WaitAsync();
        try
        {
            return await make(actor);
        }
        catch (Exception problem)
        {
            throw new InvalidOperationException($"Det gick inte att ordna vad {act.Key} ska handla om: {problem.Message}", problem);
        }
        finally
        {
            _one.Release();
        }
    }

    // A form that names what isn't there is answered so to whoever got in; what nobody has can't be found.
    private static bool MayMiss(SiteAct act, Maker? maker) => maker is { Own: null } || (act.Changes && maker?.Others is null);

    private static string CellOf(string? own, string? others, bool isLink, bool mayMiss) => (own ?? others, others ?? own) switch
    {
        (Answer.Yes, Answer.Yes) => PermissionTable.Yes,
        (Answer.Yes or Answer.Missing, Answer.Missing) when isLink => PermissionTable.Link,
        (Answer.Missing, Answer.Missing) when mayMiss => PermissionTable.Yes,
        (Answer.Yes, Answer.Missing) => PermissionTable.Own,
        (Answer.No, Answer.No) or (Answer.Unknown401, Answer.Unknown401) => PermissionTable.No,
        (Answer.SignIn, Answer.SignIn) => PermissionTable.SignIn,
        var (mine, theirs) => $"fel: {mine} på sitt, {theirs} på andras",
    };

    /// <summary>What an answer means for the one who asked.</summary>
    private static class Answer
    {
        /// <summary>Let in, also when what was sent had to be mended or something had happened since.</summary>
        public const string Yes = "ja";

        public const string No = "nej";
        public const string SignIn = "logga in";
        public const string Missing = "finns inte";
        public const string Unknown401 = "401";

        public static string Of(HttpResponseMessage answer) => answer.StatusCode switch
        {
            HttpStatusCode.Redirect when answer.Headers.Location!.ToString().Contains("/logga-in?till=", StringComparison.Ordinal) => SignIn,
            HttpStatusCode.Unauthorized => Unknown401,
            HttpStatusCode.Forbidden => No,
            HttpStatusCode.NotFound => Missing,
            HttpStatusCode.Conflict or HttpStatusCode.UnprocessableEntity or (>= HttpStatusCode.OK and < HttpStatusCode.BadRequest) => Yes,
            var status => $"{(int)status}",
        };
    }
}
