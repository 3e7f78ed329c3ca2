using NaraVard.Kernel.Content;

namespace NaraVard.Headless.Hooks;

/// <summary>What a receiver is told of.</summary>
internal enum HookEvent
{
    /// <summary>A test, asked for by an administrator.</summary>
    Trial,

    /// <summary>It was not public before, or not any more.</summary>
    Published,

    /// <summary>It was public already, and reads otherwise now.</summary>
    Changed,

    /// <summary>It was taken back from readers.</summary>
    Withdrawn,

    /// <summary>It was put away as no longer current.</summary>
    Archived,
}

internal static class HookEvents
{
    /// <summary>What a receiver can choose among.</summary>
    public static IReadOnlyList<HookEvent> Choices { get; } = [HookEvent.Published, HookEvent.Changed, HookEvent.Withdrawn, HookEvent.Archived];

    /// <summary>The word that people see.</summary>
    public static string Name(this HookEvent happened) => happened switch
    {
        HookEvent.Published => "Publicerat",
        HookEvent.Changed => "Ändrat",
        HookEvent.Withdrawn => "Tillbakadraget",
        HookEvent.Archived => "Arkiverat",
        _ => "Prov",
    };

    /// <summary>The word in the message.</summary>
    public static string Word(this HookEvent happened) => happened.ToString().ToLowerInvariant();

    /// <summary>What a line of the audit trail is to readers, or null when it changes nothing for them.</summary>
    /// <param name="act">What was done.</param>
    /// <param name="before">What was last done to the item that readers saw; null when nothing was.</param>
    public static HookEvent? Of(ContentAct act, ContentAct? before) => act switch
    {
        ContentAct.Imported or ContentAct.Published or ContentAct.PublishedInEmergency =>
            before is null or ContentAct.Withdrawn or ContentAct.Archived or ContentAct.Deleted ? HookEvent.Published : HookEvent.Changed,
        ContentAct.Approved => HookEvent.Changed,

        // To a receiver there is no difference: what it has copied should go.
        ContentAct.Withdrawn or ContentAct.Deleted => HookEvent.Withdrawn,
        ContentAct.Archived => HookEvent.Archived,
        _ => null,
    };
}
