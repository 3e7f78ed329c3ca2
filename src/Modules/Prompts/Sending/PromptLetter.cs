using NaraVard.Cycles.Contracts;
using NaraVard.Mail.Contracts;
using NaraVard.People.Contracts;
using NaraVard.Prompts.Answering;
using NaraVard.Prompts.Schedules;

namespace NaraVard.Prompts.Sending;

/// <summary>A question that goes in a mail.</summary>
/// <param name="Prompt">The question.</param>
/// <param name="Schedule">Why it comes now.</param>
/// <param name="Why">Why it is this one.</param>
internal sealed record AskedQuestion(ReflectionPrompt Prompt, PromptSchedule Schedule, string Why);

/// <summary>The mail with a day's questions. No entry of anybody's is in it.</summary>
internal sealed class PromptLetter(AnswerTokens tokens, ISiteAddress site)
{
    /// <param name="asked">The questions; the first is the subject, and its cycle the thread.</param>
    /// <param name="to">The receiver.</param>
    public Letter Write(IReadOnlyList<AskedQuestion> asked, Contact to)
    {
        var body = Greet(to).Say(asked.Count > 1 ? $"Du har {asked.Count} frågor i dag. De hör till olika lärandecykler, så svara på dem var för sig." : "");
        foreach (var (prompt, _, why) in asked)
        {
            body = Ask(body, prompt).Say($"Varför den här frågan? {why}");
        }

        var (first, thread) = (asked[0].Prompt, asked[0].Schedule.FirstPromptId);
        body = Lands(body, "Svaret hamnar i din låda.").Link("Pausa, få frågor hälften så ofta eller sluta", site.Absolute(PromptLinks.Reminders(tokens.Make(first))));
        return Finish(body, first, to) with { ThreadKey = thread is { } before ? ReflectionPrompt.MailKey(before) : null };
    }

    /// <summary>The question that comes a while after the end, with the words of the plan that the team began with.</summary>
    public Letter WriteBack(ReflectionPrompt prompt, LookBackQuestion question, EndedCycle cycle, Contact to)
    {
        var begun = Greet(to)
            .Say($"Det är {question.Ago} sedan ni avslutade lärandecykeln ”{cycle.Title}”. Så här skrev ni när ni började:")
            .Say($"”{cycle.Purpose}”")
            .Say(cycle.WhatToLearn == "" ? "" : $"Det här ville ni lära er: ”{cycle.WhatToLearn}”");
        var body = Lands(Ask(begun, prompt), "Svaret hamnar i din låda som en långsam insikt.")
            .Link("Läs mer av det ni skrev då", site.Absolute(cycle.Address))
            .Link("Sluta få frågor om cykeln", site.Absolute(PromptLinks.Reminders(tokens.Make(prompt))));
        return Finish(body, prompt, to);
    }

    private static LetterBody Greet(Contact to) => new LetterBody().Say($"Hej {to.Name}");

    private LetterBody Ask(LetterBody body, ReflectionPrompt prompt) => body
        .Heading(prompt.Question)
        .Button("Svara utan att logga in", site.Absolute(PromptLinks.Answer(tokens.Make(prompt))), "Svara här, utan att logga in:");

    private static LetterBody Lands(LetterBody body, string where) =>
        body.Say($"{where} Bara du kan läsa det tills du själv delar det.\nLänken gäller i {AnswerTokens.Days} dagar och öppnar bara sin egen fråga, så skicka den inte vidare.");

    private Letter Finish(LetterBody body, ReflectionPrompt first, Contact to) =>
        body.Write(to.Email, first.Question, ReflectionPrompt.MailKey(first.Id)) with { StopUrl = site.Absolute(PromptLinks.Stop(tokens.Make(first))) };
}
