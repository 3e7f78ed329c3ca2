using System.Text;
using MimeKit;
using NaraVard.Mail.Incoming;

namespace NaraVard.Tests.Mail.Incoming;

/// <summary>What is left of an answer when what it answers and the signature are cut, as the mail programs people use write it.</summary>
public sealed class ReplyTextTests
{
    private const string Address = "svar+abc";
    private const string Own = "Nattpersonalen skriver inte, eftersom datorn står i rapportrummet.";

    [Theory]
    [InlineData("Gmail", "{0}\n\nDen tors 26 nov. 2026 kl 10:00 skrev NäraVård <svar+abc@naravard.se>:\n\n> Vad gör nattpersonalen?\n> Svara här")]
    [InlineData("Gmail, bruten rad", "{0}\n\nDen tors 26 nov. 2026 kl 10:00 skrev NäraVård\n<svar+abcdefghijklmnopqrstuvwxyz@naravard.se>:\n> Vad gör nattpersonalen?")]
    [InlineData("Apple", "{0}\n\nSkickat från min iPhone\n\n> 26 nov. 2026 kl. 10:00 skrev NäraVård <svar+abc@naravard.se>:\n> \n> ﻿Vad gör nattpersonalen?")]
    [InlineData("Apple, engelska", "{0}\n\nSent from my iPad\n\n> On 26 Nov 2026, at 10:00, NäraVård <svar+abc@naravard.se> wrote:\n> \n> Vad gör")]
    [InlineData("Outlook", "{0}\n\nFrån: NäraVård <svar+abc@naravard.se>\nSkickat: den 26 november 2026 10:00\nTill: Anna <anna@region.se>\nÄmne: Vad gör nattpersonalen?\n\nHej Anna\nVad gör nattpersonalen?")]
    [InlineData("Outlook på webben", "{0}\n________________________________\nFrån: NäraVård <svar+abc@naravard.se>\nSkickat: den 26 november 2026 10:00\nTill: Anna\nÄmne: Vad gör")]
    [InlineData("Outlook i telefonen", "{0}\n\nHämta Outlook för Android<https://aka.ms/AAb9ysg>\n________________________________\nFrom: NäraVård <svar+abc@naravard.se>\nSent: Thursday, November 26, 2026 10:00:00 AM\nTo: Anna <anna@region.se>\nSubject: Vad gör")]
    [InlineData("Outlook, fet stil", "{0}\n\n*Från:* NäraVård <svar+abc@naravard.se>\n*Skickat:* den 26 november 2026 10:00\n*Till:* Anna\n*Ämne:* Vad gör")]
    [InlineData("Äldre Outlook", "{0}\n\n-----Ursprungligt meddelande-----\nFrån: NäraVård\nVad gör nattpersonalen?")]
    [InlineData("Samsung", "{0}\n\n\n-------- Originalmeddelande --------\nFrån: NäraVård <svar+abc@naravard.se>\nDatum: 2026-11-26 10:00 (GMT+01:00)")]
    [InlineData("Thunderbird", "Den 2026-11-26 kl. 10:00, skrev NäraVård:\n> Vad gör nattpersonalen?\n> Svara här\n\n{0}\n")]
    [InlineData("signatur", "{0}\n\n-- \nAnna Exempel\nundersköterska\nRegionen")]
    [InlineData("hälsning", "{0}\n\nMed vänlig hälsning\n\nAnna Exempel\nundersköterska | Avdelning 4\n0000-00 00 00")]
    [InlineData("mvh med namn", "{0}\nMvh Anna")]
    [InlineData("snedstreck", "{0}\n/Anna")]
    [InlineData("citat utan rubrik", "> Vad gör nattpersonalen?\n{0}")]
    public void Only_what_was_written_now_is_left(string program, string mail) => Assert.True(ReplyText.Cut(string.Format(System.Globalization.CultureInfo.InvariantCulture, mail, Own), Address) == Own, program);

    [Theory]
    [InlineData("Hälsningar från sommaren hänger kvar på tavlan.")]
    [InlineData("Chefen skrev en lapp: ingen läste den.")]
    [InlineData("Den 3 maj var bra.\nSå här skrev hon:\nVi orkar.")]
    [InlineData("Den 3 maj skrev vi på tavlan:\nLyssna först.")]
    [InlineData("Skickat med taxi hem, som vanligt.\nInte bra.")]
    [InlineData("Från: ett rum utan fönster.\nSå känns det.")]
    [InlineData("Vänligen återkom, säger telefonsvararen.")]
    [InlineData("Punkt ett\n\nPunkt två -- med streck")]
    public void What_only_looks_like_a_quote_or_a_greeting_stays(string text) => Assert.Equal(text, ReplyText.Cut(text, Address));

    [Fact]
    public void What_is_written_between_and_below_quoted_lines_is_kept_too() =>
        Assert.Equal("Hej! Se nedan.\n\nDe ringer inte.\nDet är för långt till telefonen.", ReplyText.Cut(
            "Hej! Se nedan.\n\nDen tors 26 nov. 2026 kl 10:00 skrev NäraVård <svar+abc@naravard.se>:\n> Vad gör ni?\nDe ringer inte.\n> Varför?\nDet är för långt till telefonen.", Address));

    [Fact]
    public void An_afterthought_below_the_signature_is_kept() =>
        Assert.Equal($"{Own}\nPS Det gäller helgen också.", ReplyText.Cut($"{Own}\nMvh\nAnna\nPS Det gäller helgen också.", Address));

    [Fact]
    public void Our_own_links_and_addresses_are_never_kept_whoever_quotes_them() =>
        Assert.Equal(Own, ReplyText.Cut($"{Own}\nSvara här: https://naravard.se/svara/CfDJ8abc\nTill: SVAR+ABC@naravard.se", Address));

    [Fact]
    public void A_mail_made_to_keep_us_busy_is_read_at_once()
    {
        var blanks = $"mvh{new string(' ', 20_000)}1\n/{new string(' ', 20_000)}1\nDen 3 {new string('a', 150_000)}:";

        Assert.NotEqual("", ReplyText.Cut(blanks, Address));
    }

    [Fact]
    public void Several_paragraphs_and_lines_stay_as_they_were_written() =>
        Assert.Equal("Ett.\nTvå.\n\nTre.", ReplyText.Cut("Ett.  \r\nTvå.\r\n\r\n\r\n\r\nTre.\r\n\r\n", Address));

    [Fact]
    public void An_answer_of_nothing_but_a_quote_is_empty() =>
        Assert.Equal("", ReplyText.Cut("\n\nFrån: NäraVård <svar+abc@naravard.se>\nSkickat: i dag\nTill: Anna\nÄmne: Vad gör\n\nVad gör nattpersonalen?", Address));

    [Theory]
    [InlineData("<html><head><style>p { color: red }</style></head><body><div dir=ltr>Nattpersonalen skriver inte,<br>\n eftersom &aring;ngesten tar tid.</div><blockquote class=gmail_quote><p>Vad g&ouml;r ni?</p></blockquote></body></html>")]
    [InlineData("<p>Nattpersonalen skriver inte,</p><p>eftersom ångesten tar tid.</p><hr><div id=divRplyFwdMsg><b>Från:</b> NäraVård &lt;svar+abc@naravard.se&gt;<br><b>Skickat:</b> i dag<br><b>Till:</b> Anna<br><b>Ämne:</b> Vad gör ni?</div><p>Vad gör ni?</p>")]
    public void A_mail_without_plain_text_is_read_from_its_html(string html)
    {
        using var mail = Read($"Content-Type: text/html; charset=utf-8\n\n{html}");

        Assert.Equal("Nattpersonalen skriver inte,\neftersom ångesten tar tid.", ReplyText.Of(mail, $"{Address}@naravard.se").Replace("\n\n", "\n", StringComparison.Ordinal).Replace("\n ", "\n", StringComparison.Ordinal));
    }

    [Fact]
    public void Lines_that_a_program_has_folded_become_one_again()
    {
        using var mail = Read("Content-Type: text/plain; charset=utf-8; format=flowed\n\nDen här raden är \nbruten av programmet.\nDen här är en egen.");

        Assert.Equal("Den här raden är bruten av programmet.\nDen här är en egen.", ReplyText.Of(mail, $"{Address}@naravard.se"));
    }

    private static MimeMessage Read(string raw)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(raw));
        return MimeMessage.Load(stream);
    }
}
