using NaraVard.Kernel.Content;

namespace NaraVard.Prompts.Letters;

/// <summary>The templates as they are published. One that has been put away leaves the plain ones here, so that no question is lost for it.</summary>
internal sealed class MailTemplates(LiveContent content)
{
    private static readonly MailTemplate Plain = new()
    {
        Opening = "Hej {namn}\n\n{avsikt}\n\n{lära}",
        Question = "{fråga}\n\n{svara: Svara utan att logga in}\n\n{varför}",
        Closing = "Svaret hamnar i din låda. Länken gäller i {dagar} dagar.\n\n{färre: Färre frågor}",
    };

    // Where an answer lands is told beside each question, since one mail may hold both kinds.
    private static readonly MailTemplate PlainBeforeMeeting = Plain with
    {
        Question = "{fråga}\n\n{svara: Svara utan att logga in}\n\n{hamnar}\n\n{varför}",
        Closing = "Länken gäller i {dagar} dagar.\n\n{färre: Färre frågor}",
    };

    public async ValueTask<MailTemplate> OfAsync(string kind, CancellationToken ct) =>
        (await content.NowAsync(ct)).Read<MailTemplate>(kind)?.Body ?? (kind == MailKinds.BeforeMeeting ? PlainBeforeMeeting : Plain);
}
