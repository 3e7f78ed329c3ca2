using NaraVard.Cycles.Contracts;
using NaraVard.Mail.Contracts;
using NaraVard.People.Contracts;
using NaraVard.Prompts.Answering;
using NaraVard.Prompts.Sending;

namespace NaraVard.Prompts.LookingBack;

/// <summary>The mail with the question that comes after the end, and the words of the plan that the team began with. No entry is in it.</summary>
internal sealed class LookBackLetter(AnswerTokens tokens, ISiteAddress site)
{
    public Letter Write(ReflectionPrompt prompt, LookBackQuestion question, EndedCycle cycle, Contact to)
    {
        var token = tokens.Make(prompt);
        var letter = new LetterBody()
            .Say($"Hej {to.Name}")
            .Say($"Det är {question.Ago} sedan ni avslutade lärandecykeln ”{cycle.Title}”. Så här skrev ni när ni började:")
            .Say($"”{cycle.Purpose}”")
            .Say(cycle.WhatToLearn == "" ? "" : $"Det här ville ni lära er: ”{cycle.WhatToLearn}”")
            .Heading(question.Text)
            .Button("Svara utan att logga in", site.Absolute(PromptLinks.Answer(token)), "Svara här, utan att logga in:")
            .Say($"Svaret hamnar i din låda som en långsam insikt. Bara du kan läsa det tills du själv delar det.\nLänken gäller i {AnswerTokens.Days} dagar och öppnar bara den här frågan, så skicka den inte vidare.")
            .Link("Läs mer av det ni skrev då", site.Absolute(cycle.Address))
            .Link("Sluta få frågor om cykeln", site.Absolute(PromptLinks.Reminders(token)))
            .Write(to.Email, question.Text, ReflectionPrompt.MailKey(prompt.Id));
        return letter with { StopUrl = site.Absolute(PromptLinks.Stop(token)) };
    }
}
