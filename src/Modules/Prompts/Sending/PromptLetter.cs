using System.Globalization;
using NaraVard.Cycles.Contracts;
using NaraVard.Mail.Contracts;
using NaraVard.People.Contracts;
using NaraVard.Prompts.Answering;
using NaraVard.Prompts.Letters;
using NaraVard.Prompts.Replying;
using NaraVard.Prompts.Schedules;

namespace NaraVard.Prompts.Sending;

/// <summary>A question that goes in a mail.</summary>
/// <param name="Prompt">The question.</param>
/// <param name="Schedule">Why it comes now.</param>
/// <param name="Why">Why it is this one.</param>
internal sealed record AskedQuestion(ReflectionPrompt Prompt, PromptSchedule Schedule, string Why);

/// <summary>The mail with a day's questions, in the words of its template. No entry of anybody's is in it.</summary>
internal sealed class PromptLetter(AnswerTokens tokens, IReplyAddresses replies, ISiteAddress site)
{
    private const string InDrawer = "Svaret hamnar i din låda. Bara du kan läsa det tills du själv delar det.";

    private const string AmongNotes = "Svaret hamnar bland dina egna anteckningar inför mötet. Bara du kan läsa dem.";

    private static readonly Dictionary<string, string> Nowhere = [];

    /// <param name="template">What stands around the questions.</param>
    /// <param name="asked">The questions; the first is the subject, and its cycle the thread.</param>
    /// <param name="to">The receiver.</param>
    public Letter Write(MailTemplate template, IReadOnlyList<AskedQuestion> asked, Contact to)
    {
        var body = TemplateText.Write(new LetterBody(), template.Opening, new Places(new Dictionary<string, string> { ["namn"] = to.Name }, Nowhere));
        if (asked.Count > 1)
        {
            body = TemplateText.Write(body, template.Several, new Places(new Dictionary<string, string> { ["antal"] = asked.Count.ToString(CultureInfo.InvariantCulture) }, Nowhere));
        }

        foreach (var (prompt, _, why) in asked)
        {
            body = Ask(body, template, prompt, why);
        }

        var (first, thread) = (asked[0].Prompt, asked[0].Schedule.FirstPromptId);
        return Finish(Close(body, template, first, more: null), first, to) with { ThreadKey = thread is { } before ? ReflectionPrompt.MailKey(before) : null };
    }

    /// <summary>The question that comes a while after the end, with the words of the plan that the team began with.</summary>
    public Letter WriteBack(MailTemplate template, ReflectionPrompt prompt, LookBackQuestion question, EndedCycle cycle, Contact to)
    {
        var words = new Dictionary<string, string> { ["namn"] = to.Name, ["tid"] = question.Ago, ["cykel"] = cycle.Title, ["avsikt"] = cycle.Purpose, ["lära"] = cycle.WhatToLearn };
        var body = TemplateText.Write(new LetterBody(), template.Opening, new Places(words, Nowhere));
        return Finish(Close(Ask(body, template, prompt, why: ""), template, prompt, site.Absolute(cycle.Address)), prompt, to);
    }

    private LetterBody Ask(LetterBody body, MailTemplate template, ReflectionPrompt prompt, string why) => TemplateText.Write(body, template.Question, new Places(
        new Dictionary<string, string> { ["fråga"] = prompt.Question, ["varför"] = why, ["hamnar"] = prompt.MeetingId is null ? InDrawer : AmongNotes },
        new Dictionary<string, string> { ["svara"] = site.Absolute(PromptLinks.Answer(tokens.Make(prompt))) }));

    private LetterBody Close(LetterBody body, MailTemplate template, ReflectionPrompt first, string? more)
    {
        body = ReplyTo(first) is null ? body : TemplateText.Write(body, template.Replying, new Places(Nowhere, Nowhere));
        var links = new Dictionary<string, string> { ["färre"] = site.Absolute(PromptLinks.Reminders(tokens.Make(first))) };
        if (more is not null)
        {
            links["läs mer"] = more;
        }

        return TemplateText.Write(body, template.Closing, new Places(new Dictionary<string, string> { ["dagar"] = AnswerTokens.Days.ToString(CultureInfo.InvariantCulture) }, links));
    }

    private Letter Finish(LetterBody body, ReflectionPrompt first, Contact to) =>
        body.Write(to.Email, first.Question, ReflectionPrompt.MailKey(first.Id)) with { StopUrl = site.Absolute(PromptLinks.Stop(tokens.Make(first))), ReplyTo = ReplyTo(first) };

    private string? ReplyTo(ReflectionPrompt first) => replies.For(TakeReply.Letter, first.Id);
}
