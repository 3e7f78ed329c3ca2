using NaraVard.Kernel.Content;

namespace NaraVard.Editing.Overview;

/// <summary>Where an item stands, as the list of all content says it. An item can stand in several at once.</summary>
internal enum ContentState
{
    InReview,
    Scheduled,
    Refused,
    Draft,
    Emergency,
    Published,
    ReviewDue,
    Withdrawn,
    Archived,
}

internal static class ContentStates
{
    public static IReadOnlyList<ContentState> All { get; } = Enum.GetValues<ContentState>();

    /// <summary>Where the working text stands; nothing when there is none.</summary>
    public static IEnumerable<ContentState> OfDraft(ContentStage stage, bool isRefused) => stage switch
    {
        ContentStage.Draft => [isRefused ? ContentState.Refused : ContentState.Draft],
        ContentStage.InReview => [ContentState.InReview],
        ContentStage.Scheduled => [ContentState.Scheduled],
        _ => [],
    };

    /// <summary>Where the public text stands.</summary>
    public static IEnumerable<ContentState> OfLive(PutAway? putAway, bool isEmergency, bool isDue)
    {
        yield return putAway switch
        {
            PutAway.Withdrawn => ContentState.Withdrawn,
            PutAway.Archived => ContentState.Archived,
            _ => isEmergency ? ContentState.Emergency : ContentState.Published,
        };
        if (putAway is not null && isEmergency)
        {
            yield return ContentState.Emergency;
        }

        if (isDue)
        {
            yield return ContentState.ReviewDue;
        }
    }

    public static string Name(this ContentState state) => state switch
    {
        ContentState.InReview => "Väntar på granskning",
        ContentState.Scheduled => "Väntar på sin tid",
        ContentState.Refused => "Skickat tillbaka",
        ContentState.Draft => "Utkast",
        ContentState.Emergency => "Publicerat genast, inte godkänt",
        ContentState.ReviewDue => "Ska ses över",
        ContentState.Withdrawn => "Tillbakadraget",
        ContentState.Archived => "Arkiverat",
        _ => "Publicerat",
    };

    /// <summary>The word in addresses.</summary>
    public static string Address(this ContentState state) => state switch
    {
        ContentState.InReview => "granskning",
        ContentState.Scheduled => "tidsatt",
        ContentState.Refused => "tillbaka",
        ContentState.Draft => "utkast",
        ContentState.Emergency => "genast",
        ContentState.ReviewDue => "ses-over",
        ContentState.Withdrawn => "tillbakadraget",
        ContentState.Archived => "arkiverat",
        _ => "publicerat",
    };
}
