using NaraVard.Kernel.Content;

namespace NaraVard.Editing.Audit;

/// <summary>The acts in words.</summary>
internal static class ContentActs
{
    public static IReadOnlyList<ContentAct> All { get; } = Enum.GetValues<ContentAct>();

    public static string Name(this ContentAct act) => act switch
    {
        ContentAct.Imported => "Hämtat ur fil",
        ContentAct.Saved => "Sparat",
        ContentAct.Submitted => "Skickat till granskning",
        ContentAct.Refused => "Skickat tillbaka",
        ContentAct.Published => "Publicerat",
        ContentAct.PublishedInEmergency => "Publicerat genast",
        ContentAct.Approved => "Godkänt i efterhand",
        ContentAct.Scheduled => "Godkänt till en viss tid",
        ContentAct.Unscheduled => "Tiden borttagen",
        ContentAct.Withdrawn => "Tillbakadraget",
        ContentAct.Archived => "Arkiverat",
        ContentAct.Restored => "Äldre version återställd",
        ContentAct.Reconciled => "Valt mellan fil och sida",
        ContentAct.Deleted => "Borttaget",
        ContentAct.ReviewByChanged => "Ny dag att ses över",
        ContentAct.Reminded => "Redaktionen påmind",
        ContentAct.Commented => "Kommenterat",
        ContentAct.CommentSettled => "Kommentar avklarad",
        ContentAct.CommentReopened => "Kommentar öppnad igen",
        ContentAct.FactCheckAsked => "Faktakoll skickad",
        ContentAct.FactCheckAnswered => "Faktakoll besvarad",
        ContentAct.FactCheckClosed => "Faktakoll avslutad",
        ContentAct.Added => "Inlagt",
        ContentAct.Changed => "Ändrat",
        ContentAct.EvidenceConfirmed => "Belägg bekräftat",
        ContentAct.EvidenceRefused => "Belägg inte bekräftat",
        _ => act.ToString(),
    };

    /// <summary>Who did it when no account did.</summary>
    public static string ByNobody(this ContentAct act) => act == ContentAct.FactCheckAnswered ? "Teamet" : "Ingen person";

    /// <summary>The word in addresses and exports: "published-in-emergency".</summary>
    public static string Word(this ContentAct act) => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(act.ToString());
}
