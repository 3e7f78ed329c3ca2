namespace NaraVard.Cycles.OwnSearch;

/// <summary>Where something that is one's own or the team's lies.</summary>
internal enum OwnPlace
{
    /// <summary>In a cycle, for the team or more.</summary>
    Cycles,

    /// <summary>In the reader's own drawer.</summary>
    Drawer,
}

/// <summary>A text that somebody may read of learning cycles, and where on the pages it stands.</summary>
/// <param name="Place">Among what it is shown.</param>
/// <param name="Cycle">The title of its cycle, or what stands for it when the reader has left.</param>
/// <param name="Sort">What it is: "Iakttagelse".</param>
/// <param name="Text">Its words.</param>
/// <param name="At">When it was written.</param>
/// <param name="Address">The page where it is read, at its place.</param>
internal sealed record OwnText(OwnPlace Place, string Cycle, string Sort, string Text, DateTimeOffset At, string Address)
{
    /// <summary>Who wrote it; null when it is the team's.</summary>
    public Guid? Author { get; init; }

    /// <summary>Whether it is the cycle itself, which is found by its title too.</summary>
    public bool IsCycle { get; init; }
}

internal static class OwnPlaces
{
    public static IReadOnlyList<OwnPlace> All { get; } = Enum.GetValues<OwnPlace>();

    /// <summary>The word in addresses.</summary>
    public static string Word(this OwnPlace place) => place == OwnPlace.Cycles ? "cykler" : "lada";

    public static string Heading(this OwnPlace place) => place == OwnPlace.Cycles ? "I dina cykler" : "I din låda (bara du ser det)";

    public static OwnPlace? Find(string? word) => All.Where(place => place.Word() == word).Select(place => (OwnPlace?)place).FirstOrDefault();
}
