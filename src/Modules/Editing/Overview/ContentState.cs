using NaraVard.Kernel.Content;

namespace NaraVard.Editing.Overview;

/// <summary>Where an item stands, as the list of all content says it. An item can stand in several at once.</summary>
internal enum ContentState
{
    InReview,
    Refused,
    Draft,
    Emergency,
    Published,
}

internal static class ContentStates
{
    public static IReadOnlyList<ContentState> All { get; } = Enum.GetValues<ContentState>();

    public static IEnumerable<ContentState> Of(ContentStage stage, bool isRefused, bool isEmergency, bool isLive)
    {
        if (stage != ContentStage.Settled)
        {
            yield return stage == ContentStage.InReview ? ContentState.InReview : isRefused ? ContentState.Refused : ContentState.Draft;
        }

        if (isLive)
        {
            yield return isEmergency ? ContentState.Emergency : ContentState.Published;
        }
    }

    public static string Name(this ContentState state) => state switch
    {
        ContentState.InReview => "Väntar på granskning",
        ContentState.Refused => "Skickat tillbaka",
        ContentState.Draft => "Utkast",
        ContentState.Emergency => "Publicerat genast, inte godkänt",
        _ => "Publicerat",
    };

    /// <summary>The word in addresses.</summary>
    public static string Address(this ContentState state) => state switch
    {
        ContentState.InReview => "granskning",
        ContentState.Refused => "tillbaka",
        ContentState.Draft => "utkast",
        ContentState.Emergency => "genast",
        _ => "publicerat",
    };
}
