using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using NaraVard.Kernel.Content;

namespace NaraVard.Library.Examples;

/// <summary>Whether somebody has done it.</summary>
internal enum ExampleKind
{
    Example,
    Proposal,
    Attempt,
}

/// <summary>Where the work was when the source was written. The files use the Swedish words.</summary>
internal enum ExamplePhase
{
    [JsonStringEnumMemberName("okant")]
    Unknown,

    [JsonStringEnumMemberName("idé")]
    Idea,

    [JsonStringEnumMemberName("provas")]
    Trying,

    [JsonStringEnumMemberName("etablerat")]
    Established,

    [JsonStringEnumMemberName("avslutat")]
    Ended,
}

/// <summary>Somebody, somewhere did something and learned; or a proposal not yet tried; or an attempt that stopped.</summary>
internal sealed record GoodExample : ContentBody
{
    [Field("Slag", Hint = "Ett förslag är inte prövat. Ett försök har stannat eller kunde inte växa.")]
    public ExampleKind Kind { get; init; }

    [Field("Sammanfattning", Hint = "Vad det är och vad det gav, på högst 200 tecken.", Rows = 3), Required(ErrorMessage = "Skriv en sammanfattning"), MaxLength(200, ErrorMessage = "Sammanfattningen får vara högst 200 tecken")]
    public string Summary { get; init; } = "";

    [Field("Platser", Hint = "En per rad, till exempel Region Halland. Lämna tomt om källan inte säger var.", Rows = 3), Places]
    public IReadOnlyList<string> Places { get; init; } = [];

    [Field("Länder", Hint = "Bara utanför Sverige: två bokstäver per rad, till exempel FI.", Rows = 2)]
    public IReadOnlyList<string> Countries { get; init; } = [];

    [Field("Organisationer", Hint = "En per rad.", Rows = 3)]
    public IReadOnlyList<string> Organisations { get; init; } = [];

    [Field("Nivåer"), MinLength(1, ErrorMessage = "Välj minst en nivå")]
    public IReadOnlyList<SystemLevel> SystemLevels { get; init; } = [];

    [Field("Teman"), References("theme"), MinLength(1, ErrorMessage = "Välj minst ett tema")]
    public IReadOnlyList<string> Themes { get; init; } = [];

    [Field("Mönster som exemplet talar för"), References("pattern")]
    public IReadOnlyList<string> Patterns { get; init; } = [];

    [Field("Läge", Hint = "Var arbetet var när källan skrevs.")]
    public ExamplePhase Phase { get; init; }

    [Field("Period", Hint = "Som källan skriver den."), MaxLength(100, ErrorMessage = "Perioden får vara högst 100 tecken")]
    public string Period { get; init; } = "";

    public SourceReference Source { get; init; } = new();

    [Field("Utgångsläge", Rows = 6), Section("Utgångsläge"), Required(ErrorMessage = "Skriv hur det var från början"), MaxLength(10_000, ErrorMessage = "Avsnittet får vara högst 10 000 tecken")]
    public string Starting { get; init; } = "";

    [Field("Vad man gjorde", Rows = 8), Section("Vad man gjorde"), Required(ErrorMessage = "Skriv vad man gjorde"), MaxLength(10_000, ErrorMessage = "Avsnittet får vara högst 10 000 tecken")]
    public string Done { get; init; } = "";

    [Field("Vad som gjorde det möjligt", Rows = 8), Section("Vad som gjorde det möjligt"), Required(ErrorMessage = "Skriv vad som gjorde det möjligt"), MaxLength(10_000, ErrorMessage = "Avsnittet får vara högst 10 000 tecken")]
    public string MadePossible { get; init; } = "";

    [Field("Vad det gav", Rows = 8), Section("Vad det gav"), Required(ErrorMessage = "Skriv vad det gav, eller att källan inte säger det"), MaxLength(10_000, ErrorMessage = "Avsnittet får vara högst 10 000 tecken")]
    public string Gave { get; init; } = "";

    [Field("Att tänka på om du vill pröva själv", Rows = 6), Section("Att tänka på om du vill pröva själv"), Required(ErrorMessage = "Skriv vad den som vill pröva bör tänka på"), MaxLength(10_000, ErrorMessage = "Avsnittet får vara högst 10 000 tecken")]
    public string ThinkAbout { get; init; } = "";

    public override ContentFacets Facets => new(Themes, SystemLevels, Kind == ExampleKind.Proposal ? [] : Places);

    public override string Lead => Summary;

    public override string Label => Kind.Name();

    // An attempt that stopped is as well seen as one that went on.
    public override double Tried => Kind == ExampleKind.Proposal ? 0 : 1;

    public override IEnumerable<string> FoundBy => [.. Places, .. Organisations];

    public override IEnumerable<TextPart> Parts =>
    [
        new("Utgångsläge", Starting),
        new("Vad man gjorde", Done),
        new("Vad som gjorde det möjligt", MadePossible, Weight: 2),
        new("Vad det gav", Gave),
        new("Att tänka på om du vill pröva själv", ThinkAbout),
    ];
}

internal static class ExampleKinds
{
    /// <summary>What the label says: short, and never to be mistaken.</summary>
    public static string Name(this ExampleKind kind) => kind switch
    {
        ExampleKind.Proposal => "Förslag – inte prövat",
        ExampleKind.Attempt => "Försök som stannade",
        _ => "Prövat",
    };

    /// <summary>The word in addresses.</summary>
    public static string Address(this ExampleKind kind) => kind switch
    {
        ExampleKind.Proposal => "forslag",
        ExampleKind.Attempt => "forsok",
        _ => "provat",
    };

    public static string Css(this ExampleKind kind) => $"kind-{kind.ToString().ToLowerInvariant()}";

    public static string Icon(this ExampleKind kind) => kind switch
    {
        ExampleKind.Proposal => "lamp",
        ExampleKind.Attempt => "hand",
        _ => "check",
    };
}

internal static class ExamplePhases
{
    public static string Name(this ExamplePhase phase) => phase switch
    {
        ExamplePhase.Idea => "Idé",
        ExamplePhase.Trying => "Prövas",
        ExamplePhase.Established => "Etablerat",
        ExamplePhase.Ended => "Avslutat",
        _ => "Framgår inte av källan",
    };
}
