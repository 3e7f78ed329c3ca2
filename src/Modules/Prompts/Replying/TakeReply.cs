using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Contracts;
using NaraVard.Kernel.Text;
using NaraVard.Mail.Contracts;
using NaraVard.People.Contracts;
using NaraVard.Prompts.Answering;
using NaraVard.Prompts.Schedules;
using NaraVard.Prompts.Sending;

namespace NaraVard.Prompts.Replying;

/// <summary>
/// Takes an answer that came by mail. It lands where one by the link does, with the one who was asked alone; then what the words on its first line want is done, each by the
/// handler of its page. Somebody who asked for something is told what came of it, and nobody is told that an answer was kept: that is as expected.
/// </summary>
internal sealed class TakeReply(Store store, AnswerPrompt answer, ICycles cycles, ICycleActs acts, QuietPrompts quiet, IPeople people, TimeProvider clock) : ITakeReplies
{
    public const char Letter = 'p';

    private const int PauseDays = 14;

    public char Kind => Letter;

    public async Task<ReplyReceipt?> TakeAsync(Guid id, Reply reply, CancellationToken ct)
    {
        if (await store.Set<ReflectionPrompt>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, ct) is not { } prompt || await people.ContactAsync(prompt.AccountId, ct) is not { } to)
        {
            return null;
        }

        var wish = ReplyWish.Read(reply.Text, prompt.MeetingId is not null);
        List<string> told = [];
        var entry = await KeepAsync(prompt, reply.Key, wish, told, ct);
        var todo = wish.Acts.Where(act => act.IsAboutMail || entry is not null).ToList();
        if (todo.Exists(act => !act.IsAboutMail) && await cycles.FindAsync(prompt.AboutId, prompt.AccountId, ct) is { } cycle)
        {
            told.Add($"Så här blev det i lärandecykeln ”{cycle.Title}”:");
        }

        foreach (var act in todo)
        {
            told.Add(await DoAsync(prompt, entry, wish.Text, act, ct));
        }

        if (todo.Count < wish.Acts.Count)
        {
            told.Add(wish.Text == "" ? "Inget har ändrats i lärandecykeln. Skriv också ett svar under ordet, det blir det som teamet läser." : "Inget har heller ändrats i lärandecykeln.");
        }

        return new ReplyReceipt(to.Name, to.Email, told.Count == 0 ? null : string.Join(' ', told));
    }

    // Fewer questions can be had by an old mail too; and then there is nothing to keep.
    private async Task<Guid?> KeepAsync(ReflectionPrompt prompt, Guid key, ReplyWish wish, List<string> told, CancellationToken ct)
    {
        if (wish.Text == "")
        {
            if (wish.Acts.Count == 0)
            {
                told.Add("Vi hittade ingen text ovanför det du svarade på, så inget är sparat. Skriv överst i mejlet och skicka igen.");
            }

            return null;
        }

        if (prompt.AskedAt.AddDays(AnswerTokens.Days) <= clock.GetUtcNow())
        {
            told.Add($"Frågan är mer än {AnswerTokens.Days} dagar gammal, så svaret är inte sparat. Logga in och skriv {AnswerPrompt.Elsewhere(prompt)}.");
            return null;
        }

        if (PersonalIdentityGuard.Check("Text", wish.Text) is not null)
        {
            // The number isn't said again: a mail is no place for it.
            told.Add("Svaret är inte sparat, eftersom det ser ut att innehålla ett personnummer. Ta bort det och skicka igen.");
            return null;
        }

        var kept = await answer.RunAsync(prompt, key, wish.Text, ct);
        if (kept.Problem == AnswerPrompt.Noted)
        {
            return null;
        }

        if (kept.Problem is { } problem)
        {
            store.ChangeTracker.Clear();
            told.Add($"Svaret är inte sparat. {(problem is Problem.Invalid invalid ? Sentence(invalid.Message) : prompt.MeetingId is null ? "Du är inte längre med i lärandecykeln." : "Du är inte längre inbjuden till mötet.")}");
            return null;
        }

        return kept.Value;
    }

    private async Task<string> DoAsync(ReflectionPrompt prompt, Guid? entry, string text, ReplyAct act, CancellationToken ct)
    {
        var (member, cycle) = (prompt.AccountId, prompt.AboutId);
        return act switch
        {
            ReplyAct.Share => Said(await acts.ShareWithTeamAsync(member, cycle, entry!.Value, ct), "Ditt svar kan nu läsas av alla i teamet.", "Svaret är inte delat."),
            ReplyAct.Step step => Said(await acts.StepAsync(member, cycle, step.To, text, ct), $"Teamet är nu i fasen {step.To.Name()}, med ditt svar som skäl.", "Ni är kvar i samma fas."),
            ReplyAct.End end => Said(await acts.EndRoundAsync(member, cycle, end.How, text, ct), Ended(end.How), "Varvet är inte avslutat."),
            ReplyAct.Pause => Said(await QuietAsync(prompt, new Quieting.Pause(clock.GetUtcNow().SwedishDate().AddDays(PauseDays)), ct)),
            ReplyAct.Half => Said(await QuietAsync(prompt, new Quieting.Half(), ct)),
            ReplyAct.Stop => Said(await QuietAsync(prompt, new Quieting.Stop(), ct)),
            _ => throw new ArgumentOutOfRangeException(nameof(act), act, null),
        };
    }

    // As the link in the mail does: all that came in the same mail.
    private async Task<Outcome<string>> QuietAsync(ReflectionPrompt prompt, Quieting how, CancellationToken ct) =>
        await quiet.RunAsync(await ReflectionPrompt.InMailOf(store, prompt.Id).Select(one => one.ScheduleId).Distinct().ToListAsync(ct), how, ct);

    private static string Ended(RoundEnding how) => how switch
    {
        RoundEnding.Adopt => "Ni inför det ni har prövat, och cykeln är avslutad.",
        RoundEnding.Adapt => "Ni anpassar det ni har prövat och börjar nästa varv.",
        _ => "Ni lägger ned det ni har prövat, och cykeln är avslutad. Det ni lärde er finns kvar.",
    };

    private string Said(Outcome<string> done)
    {
        if (done.Problem is null)
        {
            return done.Value;
        }

        store.ChangeTracker.Clear();
        return done.Problem is Problem.Conflict known ? known.Message : "Du får inga sådana frågor längre.";
    }

    private string Said(Problem? problem, string done, string otherwise)
    {
        if (problem is null)
        {
            return done;
        }

        store.ChangeTracker.Clear();
        return $"{otherwise} {Words(problem)}";
    }

    // What a page says of a problem is about the page.
    private static string Words(Problem problem) => problem switch
    {
        Problem.Invalid invalid => Sentence(invalid.Message),
        Problem.Conflict => "Någon i teamet har ändrat cykeln, eller så är den avslutad. Se efter på webben hur det står till.",
        Problem.Denied => "Din roll räcker inte till det längre.",
        _ => "Du är inte längre med i lärandecykeln.",
    };

    private static string Sentence(string words) => words.EndsWith('.') ? words : words + ".";
}
