namespace NaraVard.Meetings;

/// <summary>A question on the agenda. Only the meeting changes it.</summary>
internal sealed class AgendaItem
{
    /// <summary>The most that a question of a table may hold.</summary>
    public const int LongestText = 1000;

    public const int LongestHint = 300;

    public const int LongestAddress = 200;

    private AgendaItem() { }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public Guid MeetingId { get; private init; }

    public StepKind Kind { get; private init; }

    /// <summary>How it is answered. What was promised when the room came to it holds from then on.</summary>
    public AnswerWay Way { get; private set; }

    /// <summary>When the room first came to it, or null.</summary>
    public DateTimeOffset? CameUpAt { get; private set; }

    /// <summary>When the silent answers were shown to all at once, or null.</summary>
    public DateTimeOffset? RevealedAt { get; private set; }

    /// <summary>Its id in the question table, or "" for an own question.</summary>
    public string QuestionId { get; private init; } = "";

    public string Text { get; private init; } = "";

    /// <summary>Advice to the one who leads, or "".</summary>
    public string Hint { get; private init; } = "";

    /// <summary>The page that it came from, as a path of the site, or "".</summary>
    public string From { get; private init; } = "";

    public int Minutes { get; set; }

    public int Position { get; set; }

    public bool IsRemoved { get; set; }

    /// <summary>The meeting that took it over since there was no time for it here, or null.</summary>
    public Guid? CarriedTo { get; set; }

    /// <summary>The same step, to be put on another agenda.</summary>
    public AgendaStep Step => new(Text, Minutes) { Kind = Kind, Way = Way, QuestionId = QuestionId, Hint = Hint, From = From };

    public static AgendaItem Create(AgendaStep step, int position) =>
        new()
        {
            Kind = step.Kind,
            Way = step.Way,
            QuestionId = step.QuestionId,
            Text = step.Text,
            Hint = step.Hint,
            From = step.From,
            Minutes = step.Minutes,
            Position = position,
        };

    /// <summary>Changes how it is answered, as long as nobody has been promised anything.</summary>
    public Outcome<AgendaItem> Answer(AnswerWay way)
    {
        if (CameUpAt is not null && way != Way)
        {
            return new Problem.Conflict("Frågan har redan varit uppe i rummet. Hur ni svarar på den går inte att ändra längre.");
        }

        Way = way;
        return this;
    }

    public void ComeUp(DateTimeOffset now) => CameUpAt ??= now;

    public void Reveal(DateTimeOffset now) => RevealedAt ??= now;
}
