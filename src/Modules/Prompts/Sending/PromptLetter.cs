using NaraVard.Cycles.Contracts;
using NaraVard.Mail.Contracts;
using NaraVard.People.Contracts;
using NaraVard.Prompts.Answering;
using NaraVard.Prompts.Schedules;

namespace NaraVard.Prompts.Sending;

/// <summary>The mail with a question. No entry of anybody's is in it.</summary>
internal sealed class PromptLetter(AnswerTokens tokens, ISiteAddress site)
{
    public Letter Write(ReflectionPrompt prompt, PromptSchedule schedule, string why, Contact to)
    {
        var token = tokens.Make(prompt);
        var body = Ask(Greet(to), prompt, token, "Svaret hamnar i din låda.")
            .Say($"Varför den här frågan? {why}")
            .Link("Pausa, få frågor hälften så ofta eller sluta", site.Absolute(PromptLinks.Reminders(token)));
        return Finish(body, prompt, token, to) with { ThreadKey = schedule.FirstPromptId is { } first ? ReflectionPrompt.MailKey(first) : null };
    }

    /// <summary>The question that comes a while after the end, with the words of the plan that the team began with.</summary>
    public Letter WriteBack(ReflectionPrompt prompt, LookBackQuestion question, EndedCycle cycle, Contact to)
    {
        var token = tokens.Make(prompt);
        var begun = Greet(to)
            .Say($"Det är {question.Ago} sedan ni avslutade lärandecykeln ”{cycle.Title}”. Så här skrev ni när ni började:")
            .Say($"”{cycle.Purpose}”")
            .Say(cycle.WhatToLearn == "" ? "" : $"Det här ville ni lära er: ”{cycle.WhatToLearn}”");
        var body = Ask(begun, prompt, token, "Svaret hamnar i din låda som en långsam insikt.")
            .Link("Läs mer av det ni skrev då", site.Absolute(cycle.Address))
            .Link("Sluta få frågor om cykeln", site.Absolute(PromptLinks.Reminders(token)));
        return Finish(body, prompt, token, to);
    }

    private static LetterBody Greet(Contact to) => new LetterBody().Say($"Hej {to.Name}");

    private LetterBody Ask(LetterBody body, ReflectionPrompt prompt, string token, string lands) => body
        .Heading(prompt.Question)
        .Button("Svara utan att logga in", site.Absolute(PromptLinks.Answer(token)), "Svara här, utan att logga in:")
        .Say($"{lands} Bara du kan läsa det tills du själv delar det.\nLänken gäller i {AnswerTokens.Days} dagar och öppnar bara den här frågan, så skicka den inte vidare.");

    private Letter Finish(LetterBody body, ReflectionPrompt prompt, string token, Contact to) =>
        body.Write(to.Email, prompt.Question, ReflectionPrompt.MailKey(prompt.Id)) with { StopUrl = site.Absolute(PromptLinks.Stop(token)) };
}
