using NaraVard.Cycles.Contracts;
using NaraVard.Kernel.Text;
using NaraVard.Mail.Contracts;
using NaraVard.People.Contracts;
using NaraVard.Prompts.Schedules;
using NaraVard.Prompts.Sending;

namespace NaraVard.Prompts.Letters;

/// <summary>A mail from a template with made-up questions: to look at, and to send to oneself. Its links open nothing.</summary>
internal sealed class TryTemplate(Store store, IPeople people, PromptLetter letter, IOutbox outbox, TimeProvider clock)
{
    public Letter Show(MailTemplate template, Contact to)
    {
        var (now, schedule) = (clock.GetUtcNow(), PromptSchedule.For(Guid.CreateVersion7(), Guid.CreateVersion7()));
        AskedQuestion Made(string text, int place) =>
            new(ReflectionPrompt.Of(schedule, new ChosenQuestion("prov", text, ""), now.SwedishDate(), place, now), schedule, "Frågan står i frågetabellen för nivån team, som din lärandecykel arbetar på. Du har inte fått den förut.");
        if (template.Key == MailKinds.BeforeMeeting)
        {
            var prompt = ReflectionPrompt.Of(schedule, new ChosenQuestion("prov", "Vad behöver vi förstå bättre?", ""), now.SwedishDate(), place: 0, now, meeting: Guid.CreateVersion7());
            return letter.Write(template, [new AskedQuestion(prompt, schedule, "Frågan står på dagordningen för mötet ”Veckans ledningsmöte” torsdag 3 december 10.00.")], to);
        }

        if (template.Key != MailKinds.LookBack)
        {
            return letter.Write(template, [Made("Vilka mönster ser ni bland era patienter?", 0), Made("Vad är viktigt för den du möter?", 1)], to);
        }

        var cycle = new EndedCycle(Guid.CreateVersion7(), "Lugnare morgnar", now, "Att förstå varför mornarna blir stressiga", "Vad som händer före frukost", [], "/mitt");
        var question = LookBackQuestion.All[0];
        return letter.WriteBack(template, Made(question.Text, 0).Prompt, question, cycle, to);
    }

    public async Task<Outcome<string>> SendAsync(Person by, MailTemplate template, CancellationToken ct)
    {
        if (!by.May(Policies.Editor) || await people.ContactAsync(by.Id, ct) is not { } me)
        {
            return new Problem.Denied();
        }

        outbox.Add(Show(template, me) with { StopUrl = null, IsAwaited = true });
        await store.SaveChangesAsync(ct);
        return $"Provmejlet är på väg till {me.Email}.";
    }
}
