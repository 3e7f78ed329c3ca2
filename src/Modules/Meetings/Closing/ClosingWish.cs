using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace NaraVard.Meetings.Closing;

/// <summary>A line of what is tested, as it is to go on. Bound from the form.</summary>
internal sealed class TestWish
{
    public string Line { get; set; } = "";

    public string Who { get; set; } = "";

    /// <summary>Whether a learning cycle is started of it.</summary>
    public bool Start { get; set; }

    public string? Title { get; set; }
}

/// <summary>A line of what is lifted, as it is to go on. Bound from the form.</summary>
internal sealed class LiftWish
{
    public string Line { get; set; } = "";

    /// <summary>Whether it is lifted now.</summary>
    public bool Lift { get; set; }

    /// <summary>As the receiver reads it.</summary>
    public string? Text { get; set; }

    public SystemLevel? Level { get; set; }

    public string? Receiver { get; set; }

    /// <summary>Why the level is proposed, and who can receive there; filled in for the page.</summary>
    [BindNever]
    public LiftChoices Choices { get; set; } = LiftChoices.None;
}
