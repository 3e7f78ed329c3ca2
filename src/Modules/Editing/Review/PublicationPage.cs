using Microsoft.AspNetCore.Mvc;
using NaraVard.Kernel.Content;
using NaraVard.Kernel.Text;

namespace NaraVard.Editing.Review;

/// <summary>A page where somebody says what goes with a publication.</summary>
internal abstract class PublicationPage(TimeProvider clock) : ItemPage
{
    /// <summary>When the working day begins: what is planned for a day without a time becomes public then.</summary>
    private static readonly TimeOnly Morning = new(8, 0);

    [FromForm]
    public int Version { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    /// <summary>The contact details in the note that were shown before it was sent.</summary>
    [FromForm(Name = ToldContacts.Shown)]
    public string? Shown { get; set; }

    [BindProperty]
    public ChangeKind Kind { get; set; }

    [BindProperty]
    public DateOnly? ReviewBy { get; set; }

    /// <summary>The day on which it is to become public.</summary>
    [BindProperty]
    public DateOnly? At { get; set; }

    /// <summary>The time on that day.</summary>
    [BindProperty]
    public TimeOnly? AtTime { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>Whether the page isn't there yet, so that the kind of change goes without saying.</summary>
    public abstract bool IsNew { get; }

    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>The contact details in the note, to show; "" when there are none.</summary>
    public string Contacts => ToldContacts.In(Note);

    /// <summary>What must be shown before the note goes on.</summary>
    protected Problem? NotShown => ToldContacts.NotShown(nameof(Note), Note, Shown);

    /// <summary>The version that the page is shown for. A note that must be shown once more goes on with the one that was read, so that what others wrote meanwhile is told.</summary>
    protected int VersionAfter(int newest) => NotShown is null ? newest : Version;

    protected SeenItem Seen => new(Address, Version);

    protected Publication Publication => new(Note ?? "", Kind, ReviewBy, At is { } day ? Instant(day, AtTime ?? Morning) : null);

    /// <summary>Fills in what was wished for.</summary>
    protected void Propose(string? note, ChangeKind? kind, DateOnly? reviewBy, DateTimeOffset? at)
    {
        (Note, Kind) = (note, kind ?? ChangeKind.Minor);
        var wish = at > Now ? at : null;
        (At, AtTime) = (wish?.SwedishDate(), wish is { } time ? TimeOnly.FromDateTime(time.InSweden().DateTime) : Morning);
        ReviewBy = reviewBy ?? Publication.UsualReviewBy(wish ?? Now);
    }

    // A day at the very edge of the calendar has no instant in UTC; it is no day to plan for either.
    private static DateTimeOffset Instant(DateOnly day, TimeOnly time) => day.Year is > 1 and < 9999 ? SwedishTime.At(day, time) : DateTimeOffset.MinValue;
}
