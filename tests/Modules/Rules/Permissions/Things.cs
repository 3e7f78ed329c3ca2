using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Cycles.Entries;
using NaraVard.Cycles.Planning;
using NaraVard.Cycles.Running;
using NaraVard.Cycles.SenseMaking;
using NaraVard.Cycles.Team;
using NaraVard.Cycles.Unnamed;
using NaraVard.Editing.Contracts;
using NaraVard.Editing.FactChecking;
using NaraVard.Kernel;
using NaraVard.Kernel.Content;
using NaraVard.Kernel.Text;
using NaraVard.Library.Patterns.Giving;
using NaraVard.People.Contracts;
using NaraVard.People.Demo;
using NaraVard.Prompts.Answering;
using NaraVard.Prompts.Schedules;
using NaraVard.Prompts.Sending;
using NaraVard.Tests.Cycles;
using NaraVard.Tests.Editing.Exchange;
using NaraVard.Tests.Headless.Hooks;
using NaraVard.Tests.Kernel.Content;
using NaraVard.Tests.Media;
using NaraVard.Tests.Meetings;

namespace NaraVard.Tests.Rules.Permissions;

/// <summary>Makes what the addresses of the walk are about: the things of the one who asks, and the things of others.</summary>
/// <param name="site">A site of the walk's own.</param>
/// <param name="all">Those who ask, the reader first.</param>
/// <param name="other">A colleague in the same organisation: what is only theirs is nobody else's.</param>
/// <param name="elsewhere">A manager of another organisation.</param>
/// <param name="reviewer">Another editor, since nobody publishes what they have sent in themselves.</param>
internal sealed partial class Things(Site site, IReadOnlyList<Actor> all, Actor other, Visitor elsewhere, Visitor reviewer)
{
    private const string Title = "Behörigheter prövas";

    private Visitor Editor => all.First(actor => actor.IsEditor).Visitor;

    private Visitor Manager => all.First(actor => actor.Person?.May(Policies.Manager) == true).Visitor;

    /// <summary>Somebody else's account.</summary>
    public Task<Values> AccountAsync(Actor actor) => Task.FromResult(new Values { ["id"] = other.Person!.Id.ToString() });

    // ---- cycles

    /// <summary>A cycle with these in the team, the first as the one who began it.</summary>
    public Task<Guid> CycleAsync(params Person[] team) => site.AskAsync(async services =>
    {
        var (store, now) = (services.GetRequiredService<Store>(), site.Clock.GetUtcNow());
        var cycle = LearningCycle.Start(new CyclePlan(Title, "Att se vem som når vad.", SystemLevel.Team), DemoOrganisation.Code, Adaptation.OfExample("administrativa-antipiloter", "Administrativa antipiloter"), team[0].Id, now).Value;
        store.Add(cycle);
        store.AddRange(team.Skip(1).Select(member => new CycleMember(cycle.Id, member.Id, now)));
        await store.SaveChangesAsync();
        return cycle.Id;
    });

    /// <summary>The cycle of the one who asks; a reader's is one where something is open to all.</summary>
    public async Task<Values> CycleOfAsync(Actor actor) => new()
    {
        ["id"] = actor.Person is { } person ? (await CycleAsync(person)).ToString() : await OpenCycleAsync(),
    };

    public async Task<Values> OthersCycleAsync(Actor actor)
    {
        var cycle = await CycleAsync(other.Person!);
        await other.Visitor.WriteAsync($"/cykler/{cycle}", "Bara i lådan.");
        return new() { ["id"] = cycle.ToString() };
    }

    public async Task<Values> CycleToAnswerInAsync(Actor actor) => new() { ["Cycle"] = (await CycleAsync(actor.Person ?? other.Person!)).ToString(), ["Text"] = "Vi lyssnade." };

    public async Task<Values> OthersCycleToAnswerInAsync(Actor actor) => new() { ["Cycle"] = (await CycleAsync(other.Person!)).ToString(), ["Text"] = "Vi lyssnade." };

    public async Task<Values> EntryOfAsync(Actor actor)
    {
        var person = actor.Person ?? other.Person!;
        return await EntryAsync(person, await CycleAsync(person));
    }

    /// <summary>A colleague's entry in a cycle where both take part: near, and yet not one's own.</summary>
    public async Task<Values> OthersEntryAsync(Actor actor) =>
        await EntryAsync(other.Person!, await CycleAsync([other.Person!, .. actor.Person is { } person ? [person] : Array.Empty<Person>()]));

    private Task<Values> EntryAsync(Person author, Guid cycle) => site.AskAsync(async services =>
    {
        var written = await services.GetRequiredService<AddEntry>().RunAsync(author, cycle, new NewEntry(new EntryWords("Vi såg det.", null, null, null)), default);
        return new Values { ["id"] = cycle.ToString(), ["entry"] = written.Value.Id.ToString() };
    });

    private async Task<string> OpenCycleAsync()
    {
        var cycle = await CycleAsync(other.Person!);
        var entry = await other.Visitor.WriteAsync($"/cykler/{cycle}", "Öppet för alla.");
        for (var step = Sharing.Own; step != Sharing.Public; step++)
        {
            await other.Visitor.ShareAsync(entry);
        }

        return cycle.ToString();
    }

    public async Task<Values> TeamQuestionAsync(Actor actor)
    {
        var person = actor.Person ?? other.Person!;
        return await TeamQuestionAsync(person, await CycleAsync(person));
    }

    public async Task<Values> OthersTeamQuestionAsync(Actor actor) => await TeamQuestionAsync(other.Person!, await CycleAsync(other.Person!));

    private Task<Values> TeamQuestionAsync(Person by, Guid cycle) => site.AskAsync(async services =>
    {
        var (store, asked) = (services.GetRequiredService<Store>(), TeamQuestion.Ask(cycle, "Vad är svårt?", by.Id, site.Clock.GetUtcNow()).Value);
        store.AddRange(asked, AnonymousAnswers.To(asked.Id, 5));
        await store.SaveChangesAsync();
        return new Values { ["id"] = cycle.ToString(), ["question"] = asked.Id.ToString(), ["Answer"] = "Tiden." };
    });

    /// <summary>What teams that meet are about.</summary>
    public MeetingThings Meeting => new(site, other.Person!, CycleAsync);

    /// <summary>Own questions.</summary>
    public QuestionThings Questions => new(site, other.Person!);

    /// <summary>What one level hands to another.</summary>
    public LiftThings Lifting => new(site, other.Person!, CycleAsync);

    public async Task<Values> SittingAsync(Actor actor)
    {
        var person = actor.Person ?? other.Person!;
        return await SittingAsync(person, await CycleAsync(person));
    }

    public async Task<Values> OthersSittingAsync(Actor actor) => await SittingAsync(other.Person!, await CycleAsync(other.Person!));

    private Task<Values> SittingAsync(Person by, Guid cycle) => site.AskAsync(async services =>
    {
        var (add, share, shared) = (services.GetRequiredService<AddEntry>(), services.GetRequiredService<ShareEntry>(), new List<Guid>());
        for (var i = 0; i < Sitting.Fewest; i++)
        {
            var entry = (await add.RunAsync(by, cycle, new NewEntry(new EntryWords("Vi såg det.", null, null, null)), default)).Value;
            shared.Add((await share.RunAsync(by, cycle, entry.Id, Sharing.Team, [], default)).Value.Id);
        }

        var sitting = await services.GetRequiredService<OpenSitting>().RunAsync(by, cycle, shared, Guid.CreateVersion7(), default);
        return new Values { ["id"] = cycle.ToString(), ["sitting"] = sitting.Value.ToString() };
    });

    public Task<Values> OfferOfAsync(Actor actor) => OfferAsync(actor.Person ?? other.Person!);

    public Task<Values> OthersOfferAsync(Actor actor) => OfferAsync(other.Person!);

    private async Task<Values> OfferAsync(Person by)
    {
        var cycle = await CycleAsync(by);
        return await site.AskAsync(async services =>
        {
            var example = new OfferedExample($"{Title} {Unique.Word()}", "Vi prövade.", false, SystemLevel.Team, ["nara-vard"], [], "Förut.", "Gjort.", "Tid.", "Ro.", "Börja smått.");
            return new Values { ["slug"] = (await services.GetRequiredService<IExampleOffers>().OfferAsync(by, cycle, example, [], default)).Value };
        });
    }

    public Task<Values> EvidenceOfAsync(Actor actor) => EvidenceAsync(actor.Person ?? other.Person!);

    public Task<Values> OthersEvidenceAsync(Actor actor) => EvidenceAsync(other.Person!);

    private Task<Values> EvidenceAsync(Person by) => site.AskAsync(async services =>
    {
        var (store, now) = (services.GetRequiredService<Store>(), site.Clock.GetUtcNow());
        var pattern = (await services.GetRequiredService<LiveContent>().NowAsync(default)).Items.First(item => item.Type.Name == "pattern").Id;
        var evidence = GivenEvidence.Give(pattern, new WrittenEvidence(true, "Vi prövade en vecka och hann mer.", SettingKind.Hospital, Guid.CreateVersion7(now)), by.Id, now).Value;
        store.Add(evidence);
        await store.SaveChangesAsync();
        return new Values { ["id"] = evidence.Id.ToString(), ["Reason"] = "Det hör till ett annat mönster." };
    });

    public Task<Values> SuggestionAsync(Actor actor) => Task.FromResult(new Values { ["Pattern"] = "rakna-med-tid", ["Example"] = "it-ronder" });

    // ---- the editors' desk

    public async Task<Values> DraftAsync(Actor actor) =>
        new() { ["type"] = "exempel", ["slug"] = LastOf(await Tests.Editing.Editor.WriteAsync(Editor, $"{Title} {Unique.Word()}")), ["number"] = "1" };

    public async Task<Values> TwoVersionsAsync(Actor actor)
    {
        var draft = await DraftAsync(actor);
        using var saved = await Editor.SubmitAsync($"/redaktion/exempel/{draft["slug"]}", ("Gave", "Ännu färre samtal."), ("Source.Document", Tests.Editing.Editor.Source));
        return new(draft) { ["fran"] = "1", ["till"] = "2" };
    }

    public async Task<Values> ApiDraftAsync(Actor actor) => new(await DraftAsync(actor)) { ["type"] = "examples" };

    /// <summary>Something of the library, of the type whose list has this address.</summary>
    public Task<Values> PublishedAsync(string address) => site.AskAsync(async services =>
    {
        var live = await services.GetRequiredService<LiveContent>().NowAsync(default);
        return new Values { ["slug"] = live.Items.First(item => item.Type.Address == address).Slug };
    });

    public async Task<Values> PublishedExampleAsync(Actor actor) => new(await PublishedAsync("/exempel")) { ["type"] = "exempel" };

    public async Task<Values> ApiPublishedAsync(Actor actor) => new(await PublishedAsync("/exempel")) { ["type"] = "examples" };

    public Task<Values> ConflictAsync(Actor actor) => site.AskAsync(async services =>
    {
        var store = services.GetRequiredService<Store>();
        var free = store.Set<ContentItem>().Where(item => item.Type == "example" && item.LiveRevisionId != null && !store.Set<ContentConflict>().Any(c => c.Type == item.Type && c.Slug == item.Slug));
        var item = await free.OrderBy(item => item.Slug).FirstAsync();
        var json = await store.Set<ContentRevision>().Where(text => text.Id == item.LiveRevisionId).Select(text => text.Json).SingleAsync();
        var text = Samples.Example(Title);
        store.Add(new ContentConflict { Type = item.Type, Slug = item.Slug, Path = $"examples/{item.Slug}.md", Text = text, Json = json, Print = new string('0', 64), FoundAt = site.Clock.GetUtcNow() });
        await store.SaveChangesAsync();
        return new Values { ["type"] = "exempel", ["slug"] = item.Slug };
    });

    public async Task<Values> ImportAsync(Actor actor) =>
        new() { ["id"] = LastOf(await Archives.SendAsync(reviewer, Archives.Zip(($"examples/{Unique.Word()}.md", Samples.Example($"{Title} {Unique.Word()}"))))) };

    public Task<Values> FactCheckAsync(Actor actor) => site.AskAsync(async services =>
    {
        var store = services.GetRequiredService<Store>();
        var item = await store.Set<ContentItem>().FirstAsync(item => item.Type == "example" && item.LiveRevisionId != null);
        var text = await store.Set<ContentRevision>().SingleAsync(text => text.Id == item.LiveRevisionId);
        var now = site.Clock.GetUtcNow();
        var (check, token) = FactCheck.Ask(item, text, new FactCheckWish("Teamet", "team@exempel.se", "", DateOnly.FromDateTime(now.UtcDateTime).AddDays(14)), other.Person!.Id, now).Value;
        store.Add(check);
        await store.SaveChangesAsync();
        return new Values { ["token"] = token };
    });

    // ---- pictures

    public async Task<Values> MediumAsync(Actor actor) => new() { ["id"] = LastOf(await UploadAsync()) };

    public async Task<Values> MediaFileAsync(Actor actor)
    {
        var address = (await Editor.AddressAsync(await UploadAsync())).Split('/');
        return new() { ["id"] = address[^3], ["hash"] = address[^2], ["name"] = address[^1] };
    }

    private Task<string> UploadAsync() => Editor.UploadAsync(Uploads.Png(8, 8), $"{Title} {Unique.Word()}", "En ruta");

    // ---- links and receivers

    // In a sign-in of its own: what the walk asks as the administrator may end the one it walks with.
    public async Task<Values> HookAsync(Actor actor) => new() { ["id"] = LastOf((await HookSite.AddAsync(await site.SignedInAsync("administrator"), "http://127.0.0.1:9/krok")).Page), ["act"] = "pause" };

    /// <summary>The link in a mail with a question.</summary>
    public async Task<Values> PromptAsync(Actor actor)
    {
        var cycle = await CycleAsync(other.Person!);
        return await site.AskAsync(async services =>
        {
            var store = services.GetRequiredService<Store>();
            var schedule = PromptSchedule.For(other.Person!.Id, cycle);
            var prompt = ReflectionPrompt.Of(schedule, new ChosenQuestion("team-l1", "Vad lärde ni er?", ""), schedule.Occurrence, place: 0, site.Clock.GetUtcNow());
            if (await store.Set<ReflectionPrompt>().SingleOrDefaultAsync(asked => asked.AccountId == prompt.AccountId && asked.AskedOn == prompt.AskedOn) is { } before)
            {
                return new Values { ["token"] = services.GetRequiredService<AnswerTokens>().Make(before) };
            }

            store.AddRange(schedule, prompt);
            await store.SaveChangesAsync();
            return new Values { ["token"] = services.GetRequiredService<AnswerTokens>().Make(prompt) };
        });
    }

    private static string LastOf(string address) => address[(address.LastIndexOf('/') + 1)..];
}
