using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NaraVard.Headless.Tokens;
using NaraVard.Tests.Rules.Permissions;
using Quartz;

namespace NaraVard.Tests.Rules.BadInput;

/// <summary>What came of a run.</summary>
/// <param name="Endpoints">How much can be asked of the site.</param>
/// <param name="Requests">How many requests were sent.</param>
/// <param name="Answers">The answers by status.</param>
/// <param name="Faults">Answers that no site may give.</param>
/// <param name="Errors">What the site wrote to its log as errors.</param>
/// <param name="Changed">Rows that were otherwise after those without right to anything had asked.</param>
/// <param name="Times">How long it all took, part by part.</param>
internal sealed record BadInputReport(int Endpoints, int Requests, string Answers, IReadOnlyList<string> Faults, IReadOnlyList<string> Errors, IReadOnlyList<string> Changed, string Times);

/// <summary>
/// Asks wrongly at every address: first as those who have no right there, with the database compared before and after, then as those who have.
/// </summary>
internal sealed class BadInputRun(Site site, Chosen chosen)
{
    private const int AtOnce = 4;
    private const string Tag = "If-Match";

    private readonly ErrorLog _errors = new();
    private readonly RawHttp _http = new(site.ClientOptions.BaseAddress);
    private readonly Judge _judge = new(site.ClientOptions.BaseAddress.Authority);
    private readonly Probes _probes = new(chosen);
    private IReadOnlyList<RawSession> _sessions = [];
    private string _key = "";

    public async Task<BadInputReport> RunAsync(Func<Target, bool> which)
    {
        var (since, times) = (System.Diagnostics.Stopwatch.StartNew(), new List<string>());
        var actors = await Actor.AllAsync(site);
        _sessions = [.. new[] { null, "medarbetare", "chef", "redaktor", "forvaltare", "larandestod", "administrator" }.Select(account => new RawSession(_http, account))];
        foreach (var session in _sessions)
        {
            Assert.True(await session.BeginAsync(), session.Account);
        }

        _key = await KeyAsync(actors.First(actor => actor.IsEditor));
        var routes = await new Targets(site, actors, _sessions, chosen.IsAll).AllAsync();
        List<Target> all = [.. routes, .. chosen.Of(await new Operations(_sessions[0], routes).AllAsync(), 40, "OpenAPI")];
        var targets = all.Where(which).ToList();
        times.Add($"ordnat {since.Elapsed.TotalSeconds:0}");
        site.Services.GetRequiredService<ILoggerFactory>().AddProvider(_errors);
        var before = await AtRestAsync();

        // What is read without right is asked of each address by the walk of the permissions, with the database compared too.
        await EachAsync(targets.Where(target => chosen.IsAll || target.Act.Changes), AtOnce, WithoutRightAsync);
        var changed = TableDump.Differences(before, await TableDump.OfAsync(site));

        times.Add($"utan rätt {since.Elapsed.TotalSeconds:0}");

        // What changes the account itself may sign it out, so that is asked last, one at a time.
        var alone = targets.Where(target => target.Act.Changes && target.Act.Module == "People").ToList();
        await EachAsync(targets.Except(alone), AtOnce, WithRightAsync);
        foreach (var target in alone)
        {
            await WithRightAsync(target);
            if (!await _sessions[target.May].StayAsync())
            {
                _judge.Faults.Enqueue($"{target.Act.Key}: {_sessions[target.May].Account} kommer inte in längre");
            }
        }

        times.Add($"med rätt {since.Elapsed.TotalSeconds:0}");

        // What was saved meanwhile must be possible to read.
        await EachAsync(all.Where(target => chosen.IsAll && !target.Act.Changes), AtOnce, target => AskAsync(_sessions[target.May], Probes.Right(target, ""), target));
        return new BadInputReport(targets.Count, _judge.Count, _judge.Answers, [.. _judge.Faults], [.. _errors.All], changed, $"{string.Join(", ", times)}, läst {since.Elapsed.TotalSeconds:0} s");
    }

    // One who isn't let in, somebody whose role it isn't, and somebody whose thing it isn't.
    private async Task WithoutRightAsync(Target target)
    {
        var outside = Enumerable.Range(0, _sessions.Count).Where(role => !target.IsOpen(role)).ToList();
        foreach (var role in chosen.Of(outside, 1, target.Act.Key).Append(0).Distinct().Where(outside.Contains))
        {
            var (session, token) = (_sessions[role], _sessions[role].Token);
            var wrong = chosen.IsAll ? chosen.Most(_probes.InAddress(target, token).Concat(target.TakesJson ? _probes.InBody(target) : target.Act.Changes ? _probes.InForm(target, token) : []), target.Act.Key + role).Take(40) : [];
            foreach (var request in wrong.Prepend(Probes.Right(target, token)))
            {
                await AskAsync(session, request, target, hasKey: false);
            }
        }

        if (target.Others is not null && target.Cells[target.May] == PermissionTable.Own)
        {
            await AskAsync(_sessions[target.May], Probes.Right(target, _sessions[target.May].Token, isOthers: true), target);
        }
    }

    private async Task WithRightAsync(Target target)
    {
        var (session, token) = (_sessions[target.May], _sessions[target.May].Token);
        var all = _probes.InAddress(target, token);
        all = target.TakesJson ? all.Concat(_probes.InBody(target)) : target.Act.Changes ? all.Concat(_probes.InForm(target, token)).Concat(_probes.InFiles(target, token)) : all.Append(Probes.Right(target, token)).Concat(BodyProbes.Of(target, chosen));

        // A feed is costly to make, and all feeds are made by the same few lines.
        var some = chosen.IsAll || !target.Act.Route.Contains("/flode.", StringComparison.Ordinal) ? int.MaxValue : 1;
        foreach (var request in chosen.Most(all.Concat(WireProbes.Of(target, Probes.Right(target, token), chosen, session.CookieNames)), target.Act.Key).Take(some))
        {
            await AskAsync(session, request, target);
        }
    }

    private async Task AskAsync(RawSession session, RawRequest request, Target target, bool hasKey = true)
    {
        if (hasKey && target.Cells.Contains(PermissionTable.Key) && !request.Headers.Any(header => header.Name == "Authorization"))
        {
            request = request with { Headers = [.. request.Headers, ("Authorization", $"Bearer {_key}")] };
        }

        if (hasKey && target.Headers.Contains(Tag) && !request.Headers.Any(header => header.Name == Tag))
        {
            request = request with { Headers = [.. request.Headers, (Tag, await TagAsync(target))] };
        }

        var isOwnCookie = request.Headers.Any(header => header.Name == "Cookie");
        var before = _errors.All.Count;
        try
        {
            _judge.Look(request, session.Account, isOwnCookie ? await _http.SendAsync(request.Bytes(_http.Host, null)) : await session.SendAsync(request));
        }
        catch (OperationCanceledException)
        {
            _judge.Faults.Enqueue($"{session.Account}: {request}: fick inget svar på en minut");
        }

        if (_errors.All.Count > before)
        {
            _judge.Faults.Enqueue($"{session.Account}: {request}: nära ett fel i loggen");
        }
    }

    // What a change says that it starts from: without it nothing else of the request would be looked at.
    private async Task<string> TagAsync(Target target)
    {
        var (item, query) = (target.Act.Route[..(target.Act.Route.IndexOf('}') + 1)], target.Act.Route.Split('?').ElementAtOrDefault(1));
        var address = target.Own.In(target.Act with { Method = "GET", Route = item }) + (target.TakesJson ? $"?version=draft&{query}" : "");
        return (await _sessions[0].SendAsync(new RawRequest("GET", address) { Headers = [("Authorization", $"Bearer {_key}")] })).Header("ETag") ?? "\"zq\"";
    }

    private static Task EachAsync(IEnumerable<Target> targets, int atOnce, Func<Target, Task> ask) =>
        Parallel.ForEachAsync(targets, new ParallelOptions { MaxDegreeOfParallelism = atOnce }, async (target, _) => await ask(target));

    private Task<string> KeyAsync(Actor editor) => site.AskAsync(async services =>
        (await services.GetRequiredService<MakeToken>().RunAsync(editor.Person!, "Prov", [.. TokenScopes.All.Select(scope => scope.Word())], 1, default)).Value);

    // The jobs work off what is there, and that would look as if those who asked had done it. So they pause, and end what they are at.
    private async Task<IReadOnlyDictionary<string, List<string>>> AtRestAsync()
    {
        await (await site.Services.GetRequiredService<ISchedulerFactory>().GetScheduler()).PauseAll();
        var (before, now) = (await TableDump.OfAsync(site), await TableDump.OfAsync(site));
        while (TableDump.Differences(before, now).Count > 0)
        {
            (before, now) = (now, await TableDump.OfAsync(site));
        }

        return now;
    }
}
