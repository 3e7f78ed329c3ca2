using System.Linq.Expressions;

namespace NaraVard.Meetings;

/// <summary>A meeting as its pages show it.</summary>
internal sealed record MeetingView(
    Guid Id, string Title, SystemLevel Level, string Organisation, string Leader, DateTimeOffset StartsAt, int Length, string Place,
    MeetingState State, int Version, IReadOnlyList<ItemView> Items, IReadOnlyList<ItemView> Removed, IReadOnlyList<NoteView> Notes)
{
    public string OrganisationCode { get; init; } = "";

    /// <summary>The series that it is one of, or null.</summary>
    public Guid? SeriesId { get; init; }

    public bool IsCalledOff { get; init; }

    /// <summary>Whether the plan can still be changed.</summary>
    public bool IsOpen => !IsClosed && !IsCalledOff;

    /// <summary>The slug of the format that it was planned with, or "".</summary>
    public string Format { get; init; } = "";

    /// <summary>The minutes that the questions take together.</summary>
    public int Planned => Items.Sum(item => item.Minutes);

    public bool IsClosed => State == MeetingState.Closed;

    public NoteView Note(NotePart part) => Notes.First(note => note.Part == part);

    public NoteView NoteOf(ItemView item) => Notes.First(note => note.ItemId == item.Id);
}

/// <summary>A question on the agenda.</summary>
/// <param name="Id">The item.</param>
/// <param name="QuestionId">Its id in the question table, or "".</param>
/// <param name="Text">The question.</param>
/// <param name="Minutes">How long it may take.</param>
/// <param name="StartsAt">When its turn comes, if all before it keep their time.</param>
internal sealed record ItemView(Guid Id, string QuestionId, string Text, int Minutes, DateTimeOffset StartsAt)
{
    public StepKind Kind { get; init; }

    public AnswerWay Way { get; init; }

    public string Hint { get; init; } = "";

    /// <summary>The page that it came from, or "".</summary>
    public string From { get; init; } = "";

    public DateTimeOffset? CameUpAt { get; init; }

    public DateTimeOffset? RevealedAt { get; init; }

    public DateTimeOffset EndsAt => StartsAt.AddMinutes(Minutes);

    /// <summary>Reads it from its row; <see cref="Timed"/> says when its turn comes.</summary>
    public static Expression<Func<AgendaItem, ItemView>> Of { get; } =
        i => new ItemView(i.Id, i.QuestionId, i.Text, i.Minutes, default) { Kind = i.Kind, Way = i.Way, Hint = i.Hint, From = i.From, CameUpAt = i.CameUpAt, RevealedAt = i.RevealedAt };

    /// <summary>The items one after the other from the start of the meeting.</summary>
    public static IReadOnlyList<ItemView> Timed(IEnumerable<ItemView> items, DateTimeOffset startsAt)
    {
        List<ItemView> timed = [];
        foreach (var item in items)
        {
            timed.Add(item with { StartsAt = timed is [.., var before] ? before.EndsAt : startsAt });
        }

        return timed;
    }
}

/// <summary>What has been written about a part.</summary>
internal sealed record NoteView(Guid Id, NotePart Part, Guid? ItemId, string Text)
{
    public IReadOnlyList<NoteLine> Lines => NoteLine.Read(Text);
}
