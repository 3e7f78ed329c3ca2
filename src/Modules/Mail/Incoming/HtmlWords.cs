using System.Text;
using MimeKit.Text;

namespace NaraVard.Mail.Incoming;

/// <summary>The words of a mail that came as HTML alone, with what it quotes marked by ">" as in plain text.</summary>
internal static class HtmlWords
{
    private static readonly HashSet<HtmlTagId> Silent = [HtmlTagId.Head, HtmlTagId.Style, HtmlTagId.Script, HtmlTagId.Title];
    private static readonly HashSet<HtmlTagId> Blocks = [HtmlTagId.P, HtmlTagId.Div, HtmlTagId.Br, HtmlTagId.LI, HtmlTagId.TR, HtmlTagId.H1, HtmlTagId.H2, HtmlTagId.H3, HtmlTagId.UL, HtmlTagId.OL, HtmlTagId.Table, HtmlTagId.HR];

    public static string Of(string html)
    {
        var text = new StringBuilder();
        var (quotes, silent) = (0, 0);
        using var reader = new StringReader(html);
        var tokenizer = new HtmlTokenizer(reader) { DecodeCharacterReferences = true };
        while (tokenizer.ReadNextToken(out var token))
        {
            switch (token)
            {
                case HtmlTagToken tag when Silent.Contains(tag.Id):
                    silent += tag.IsEmptyElement ? 0 : tag.IsEndTag ? -1 : 1;
                    break;
                case HtmlTagToken { Id: HtmlTagId.Body }:
                    silent = 0;
                    break;
                case HtmlTagToken { Id: HtmlTagId.BlockQuote } quote:
                    quotes = Math.Max(0, quotes + (quote.IsEndTag ? -1 : 1));
                    Break(text, quotes);
                    break;
                case HtmlTagToken tag when Blocks.Contains(tag.Id):
                    Break(text, quotes);
                    break;
                case HtmlDataToken words when silent <= 0:
                    Say(text, words.Data);
                    break;
            }
        }

        return text.ToString();
    }

    private static void Break(StringBuilder text, int quotes) => text.Append('\n').Append(quotes > 0 ? "> " : "");

    // White space is one blank, as a browser shows it.
    private static void Say(StringBuilder text, string words)
    {
        foreach (var sign in words)
        {
            if (!char.IsWhiteSpace(sign))
            {
                text.Append(sign);
            }
            else if (text.Length > 0 && !char.IsWhiteSpace(text[^1]))
            {
                text.Append(' ');
            }
        }
    }
}
