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
        return new LetterBody()
            .Say($"Hej {to.Name}")
            .Heading(subject)
            .Say("Det här är publicerat och ska snart ses över. Läs igenom texten. Stämmer den flyttar du fram dagen, annars ändrar du texten.")
            .Links([.. due.Take(MostNamed).Select(line => (line.Title, $"Senast {line.ReviewBy.Long()}", AddressOf(line, all)))])
            .Say(due.Count > MostNamed ? $"och {due.Count - MostNamed} till" : "")
            .Link("Allt som ska ses över", all)
            .Say("Du får ett mejl för varje dag som är satt, inte fler.")
            .Write(to.Email, subject, $"review-by-{editor:n}-{due[0].Item:n}-{due[0].ReviewBy:yyyyMMdd}");
    }

    private string AddressOf(DueLine line, string all) => line.Type is { } type ? site.Absolute(EditingLinks.Review(type, line.Slug)) : all;
}
