using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Entries;

/// <summary>The circles of readers, one outside the other.</summary>
internal static class SharingLadder
{
    /// <summary>The circle outside this one, or null when it is the widest.</summary>
    public static Sharing? Next(this Sharing sharing) => sharing == Sharing.Public ? null : sharing + 1;

    /// <summary>Whom it is shared with, as on a button: "Dela med teamet".</summary>
    public static string With(this Sharing sharing, string organisation) => sharing switch
    {
        Sharing.Team => "teamet",
        Sharing.Organisation => organisation,
        Sharing.SignedIn => "alla inloggade",
        _ => "alla",
    };

    /// <summary>The word in the theme's class names.</summary>
    public static string Mark(this Sharing sharing) => sharing switch
    {
        Sharing.Own => "private",
        Sharing.Team => "team",
        Sharing.Organisation => "organisation",
        Sharing.SignedIn => "signed-in",
        _ => "public",
    };
}
