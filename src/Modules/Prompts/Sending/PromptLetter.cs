using System.Net;
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
        var (answer, reminders) = (site.Absolute(PromptLinks.Answer(token)), site.Absolute(PromptLinks.Reminders(token)));
        return new Letter(to.Email, prompt.Question, Text(to.Name, prompt.Question, why, answer, reminders), Html(to.Name, prompt.Question, why, answer, reminders))
        {
            Key = ReflectionPrompt.MailKey(prompt.Id),
            ThreadKey = schedule.FirstPromptId is { } first ? ReflectionPrompt.MailKey(first) : null,
            StopUrl = site.Absolute(PromptLinks.Stop(token)),
        };
    }

    private static string Text(string name, string question, string why, string answer, string reminders) =>
        $"""
        Hej {name}

        {question}

        Svara här, utan att logga in:
        {answer}

        Svaret hamnar i din låda. Bara du kan läsa det tills du själv delar det.
        Länken gäller i {AnswerTokens.Days} dagar och öppnar bara den här frågan, så skicka den inte vidare.

        Varför den här frågan? {why}

        Pausa, få frågor hälften så ofta eller sluta:
        {reminders}

        NäraVård

        """;

    // No tables and hardly a colour: the reader's own mail program chooses light or dark.
    private static string Html(string name, string question, string why, string answer, string reminders) =>
        $$"""
        <!doctype html>
        <html lang="sv">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width">
        <meta name="color-scheme" content="light dark">
        <title>{{Encode(question)}}</title>
        <style>
        :root { color-scheme: light dark; }
        a { color: #0b5d4e; }
        @media (prefers-color-scheme: dark) { a { color: #8fd3c1; } }
        </style>
        </head>
        <body style="margin: 0; padding: 24px 16px; font-family: 'Source Sans 3', 'Segoe UI', Arial, sans-serif; font-size: 17px; line-height: 1.55;">
        <div style="max-width: 34em; margin: 0 auto;">
        <p>Hej {{Encode(name)}}</p>
        <h1 style="font-size: 24px; line-height: 1.3;">{{Encode(question)}}</h1>
        <p><a href="{{Encode(answer)}}" style="display: inline-block; padding: 10px 20px; border: 2px solid; border-radius: 6px; font-weight: bold; text-decoration: none;">Svara utan att logga in</a></p>
        <p>Svaret hamnar i din låda. Bara du kan läsa det tills du själv delar det. Länken gäller i {{AnswerTokens.Days}} dagar och öppnar bara den här frågan, så skicka den inte vidare.</p>
        <p><strong>Varför den här frågan?</strong> {{Encode(why)}}</p>
        <p><a href="{{Encode(reminders)}}">Pausa, få frågor hälften så ofta eller sluta</a></p>
        <p>NäraVård</p>
        </div>
        </body>
        </html>

        """;

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
