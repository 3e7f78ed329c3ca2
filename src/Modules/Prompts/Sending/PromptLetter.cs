using NaraVard.Mail.Contracts;
using NaraVard.People.Contracts;
using NaraVard.Prompts.Answering;
using NaraVard.Prompts.Schedules;

namespace NaraVard.Prompts.Sending;

/// <summary>The mail with a question. Nothing in it was written by anybody else in the team.</summary>
internal sealed class PromptLetter(AnswerTokens tokens, ISiteAddress site)
{
    public Letter Write(ReflectionPrompt prompt, PromptSchedule schedule, string why, Contact to)
    {
        var token = tokens.Make(prompt);
        var letter = new LetterBody()
            .Say($"Hej {to.Name}")
            .Heading(prompt.Question)
            .Button("Svara utan att logga in", site.Absolute(PromptLinks.Answer(token)), "Svara här, utan att logga in:")
            .Say($"Svaret hamnar i din låda. Bara du kan läsa det tills du själv delar det.\nLänken gäller i {AnswerTokens.Days} dagar och öppnar bara den här frågan, så skicka den inte vidare.")
            .Say($"Varför den här frågan? {why}")
            .Link("Pausa, få frågor hälften så ofta eller sluta", site.Absolute(PromptLinks.Reminders(token)))
            .Write(to.Email, prompt.Question, ReflectionPrompt.MailKey(prompt.Id));
        return letter with { ThreadKey = schedule.FirstPromptId is { } first ? ReflectionPrompt.MailKey(first) : null, StopUrl = site.Absolute(PromptLinks.Stop(token)) };
    }
}
