using System.Net;
using NaraVard.Editing.Overview;
using NaraVard.Kernel.Text;
using NaraVard.Mail.Contracts;
using NaraVard.People.Contracts;

namespace NaraVard.Editing.Reminders;

/// <summary>The mail about what must soon be read through again.</summary>
internal sealed class ReviewByLetter(ISiteAddress site)
{
    /// <summary>How many pages are named; the rest stand in the list that the mail links to.</summary>
    private const int MostNamed = 20;

    public Letter Write(Guid editor, Contact to, IReadOnlyList<DueLine> due)
    {
        var subject = due.Count == 1 ? "En sida behöver ses över" : $"{due.Count} sidor behöver ses över";
        var all = site.Absolute($"{EditingLinks.Overview}?lage={ContentState.ReviewDue.Address()}");
        var named = due.Take(MostNamed).Select(line => (line.Title, line.ReviewBy, Address: AddressOf(line, all))).ToList();
        var rest = due.Count > MostNamed ? $"och {due.Count - MostNamed} till" : "";
        return new Letter(to.Email, subject, Text(to.Name, named, rest, all), Html(to.Name, subject, named, rest, all))
        {
            Key = $"review-by-{editor:n}-{due[0].Item:n}-{due[0].ReviewBy:yyyyMMdd}",
        };
    }

    private string AddressOf(DueLine line, string all) => line.Type is { } type ? site.Absolute(EditingLinks.Review(type, line.Slug)) : all;

    private static string Text(string name, IEnumerable<(string Title, DateOnly ReviewBy, string Address)> named, string rest, string all) =>
        $"""
        Hej {name}

        Det här är publicerat och ska snart ses över. Läs igenom texten. Stämmer den flyttar du fram dagen, annars ändrar du texten.

        {string.Join("\n\n", named.Select(line => $"{line.Title}\nSenast {line.ReviewBy.Long()}\n{line.Address}"))}

        {rest}

        Allt som ska ses över:
        {all}

        Du får ett mejl för varje dag som är satt, inte fler.

        NäraVård

        """;

    // No tables and hardly a colour: the reader's own mail program chooses light or dark.
    private static string Html(string name, string subject, IEnumerable<(string Title, DateOnly ReviewBy, string Address)> named, string rest, string all) =>
        $$"""
        <!doctype html>
        <html lang="sv">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width">
        <meta name="color-scheme" content="light dark">
        <title>{{Encode(subject)}}</title>
        <style>
        :root { color-scheme: light dark; }
        a { color: #0b5d4e; }
        @media (prefers-color-scheme: dark) { a { color: #8fd3c1; } }
        </style>
        </head>
        <body style="margin: 0; padding: 24px 16px; font-family: 'Source Sans 3', 'Segoe UI', Arial, sans-serif; font-size: 17px; line-height: 1.55;">
        <div style="max-width: 34em; margin: 0 auto;">
        <p>Hej {{Encode(name)}}</p>
        <h1 style="font-size: 24px; line-height: 1.3;">{{Encode(subject)}}</h1>
        <p>Det här är publicerat och ska snart ses över. Läs igenom texten. Stämmer den flyttar du fram dagen, annars ändrar du texten.</p>
        <ul>
        {{string.Join('\n', named.Select(line => $"<li><a href=\"{Encode(line.Address)}\">{Encode(line.Title)}</a><br>Senast {Encode(line.ReviewBy.Long())}</li>"))}}
        </ul>
        <p>{{Encode(rest)}}</p>
        <p><a href="{{Encode(all)}}">Allt som ska ses över</a></p>
        <p>Du får ett mejl för varje dag som är satt, inte fler.</p>
        <p>NäraVård</p>
        </div>
        </body>
        </html>

        """;

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
