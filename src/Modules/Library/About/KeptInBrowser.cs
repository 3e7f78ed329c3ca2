namespace NaraVard.Library.About;

/// <summary>Something that a visitor's browser keeps for us: a cookie or a place of its own.</summary>
/// <param name="Name">Its name, or the beginning of it with … where the rest differs.</param>
/// <param name="Place">Where it is kept, in Swedish.</param>
/// <param name="Time">How long, a Swedish sentence.</param>
/// <param name="What">What for, a Swedish sentence or two.</param>
internal sealed record Kept(string Name, string Place, string Time, string What);

/// <summary>All that browsers keep for us. A test reads the code for names and finds each of them here, so what is new is told of on /kakor.</summary>
internal static class KeptInBrowser
{
    public const string Cookie = "Kaka";
    public const string Local = "Lokal lagring";
    public const string Session = "Sessionslagring";
    public const string Database = "Databas i webbläsaren (IndexedDB)";
    public const string Cache = "Sparad sida (service worker)";

    /// <param name="hours">How long a sign-in lasts at most.</param>
    /// <param name="days">The same on a device where the person stays signed in.</param>
    public static IReadOnlyList<Kept> All(int hours, int days) =>
    [
        new("naravard", Cookie, $"Tills du loggar ut, och högst {hours} timmar. Högst {days} dagar om du har bett att få vara kvar på enheten, men inte för redaktörer och administratörer.", "Håller dig inloggad."),
        new("naravard-device", Cookie, "400 dagar.", "Känner igen enheten nästa gång du loggar in, så att vi bara mejlar om en ny inloggning när enheten är ny."),
        new("naravard-step", Cookie, "Några minuter.", "Minns mellan de två stegen att du har klarat det första."),
        new("naravard-passkey", Cookie, "Några minuter.", "Hör till en pågående inloggning med inloggningsnyckel."),
        new("naravard-second-step", Cookie, "30 dagar.", "Finns om du har bett oss att inte fråga efter kod på enheten."),
        new("naravard-outside", Cookie, "Medan du loggar in.", "Tar emot dig när du kommer tillbaka från din organisations inloggning."),
        new("naravard-ut-…", Cookie, "Medan du loggar in.", "Ser till att svaret från din organisation hör till just din inloggning."),
        new("naravard-nonce-…", Cookie, "Medan du loggar in.", "Ser till att ett svar från din organisation bara kan användas en gång."),
        new("naravard-form", Cookie, "Tills du stänger webbläsaren.", "Skyddar formulären mot att någon annan skickar dem i ditt namn."),
        new("naravard-note", Cookie, "Tills du har läst raden.", "Visar en rad om att något är sparat."),
        new("naravard-rum-…", Cookie, "Två dagar.", "Släpper in dig igen i ett möte som du har gått in i med en kod."),
        new("naravard-rum-…", Local, "Tills texten är skickad eller du tar bort den.", "Håller det du skriver i ett möte tills servern har tagit emot det."),
        new("focus …", Session, "Tills sidan är omladdad, annars tills du stänger fliken.", "Minns vilket filter du ändrade, så att tangentbordet är kvar på samma ställe."),
        new("naravard", Database, "Texten tills den ligger i din låda, titeln tills du loggar ut. Det som inte är skickat visas bara för dig, och tas bort efter en månad om någon annan loggar in där.", "Håller det du skriver i en lärandecykel, tillsammans med cykelns titel, så att du kan skriva utan uppkoppling."),
        new("utan-nat …", Cache, "Tills en ny utgåva av webbplatsen ersätter den.", "Visar sidan att skriva på när nätet är borta. Där finns ingenting om dig."),
    ];
}
