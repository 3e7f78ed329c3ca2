namespace NaraVard.Library.About;

/// <summary>Something that personal data is used for: an entry of the register that article 30 of the GDPR asks for.</summary>
/// <param name="Id">The address of its heading.</param>
/// <param name="Name">What it is.</param>
/// <param name="Purpose">Why.</param>
/// <param name="People">Whose data.</param>
/// <param name="Data">What kinds of data.</param>
/// <param name="Receivers">Who gets to see it.</param>
/// <param name="Ends">When it goes, beside what the times below say.</param>
internal sealed record Processing(string Id, string Name, string Purpose, string People, string Data, string Receivers, string Ends)
{
    /// <summary>The keys of the retention rules that belong here; their times are read from where the nightly job reads them.</summary>
    public IReadOnlyList<string> Times { get; init; } = [];

    /// <summary>The parts of the download of one's own data that belong here.</summary>
    public IReadOnlyList<string> Parts { get; init; } = [];
}

/// <summary>
/// The register. A test holds that each retention rule, and each part of what people may download about themselves, stands
/// in one entry, so data that is new can't be left out.
/// </summary>
internal static class ProcessingRegister
{
    public static readonly IReadOnlyList<Processing> All =
    [
        new("konton", "Konton och inloggning",
            "Att veta vem som loggar in, släppa in rätt person och kunna reda ut ett intrång.",
            "De som har konto, och de som är inbjudna.",
            "Namn, e-postadress, var man hör hemma och vilka roller man har, lösenord och koder som fingeravtryck, öppna delen av inloggningsnycklar, pågående inloggningar och kända enheter, och vad administratörer har ändrat.",
            "En själv. Administratörer, och chefer för dem som hör till deras organisation. Har organisationen en egen inloggning får den veta att man loggar in här.",
            "Kontot finns tills man raderar det. En inloggning tas bort när den är slut.")
        {
            Times = ["Invitations", "DomainClaims", "AccountChanges", "ClosedAccounts", "ErasedAccounts"],
            Parts =
            [
                "konto", "egenskaper", "inloggningar", "inloggningskoder", "inloggningsnycklar", "inloggade-enheter", "kanda-enheter", "begarda-lankar", "roller", "kontoandringar",
                "andringar-av-dig", "inbjudningar-till-dig", "inbjudningar-av-dig", "domanfragor",
            ],
        },
        new("cykler", "Lärandecykler",
            "Att team ska kunna lära av det de gör, och av andra team.",
            "Medarbetare, och de som är inbjudna till ett team.",
            "Det man skriver, planer, sorteringar, vem som är med i teamet och vem som har delat vad. Personnummer stoppas.",
            "Bara man själv, tills man delar: då teamet, organisationen eller alla, som det står före varje delning. Team som möts ser inte vem som skriver.",
            "Det som ligger i lådan tas bort med kontot. Det som är delat blir kvar utan namn.")
        {
            Times = ["CycleInvitations", "EndedContacts", "UnshownSortings"],
            Parts =
            [
                "lada", "anteckningar", "cykler", "fasbyten", "fragor-utan-namn", "sorteringar", "planer", "varv", "cykelinbjudningar", "cykelinbjudningar-av-dig",
                "meddelanden-till-team", "visas-for-team",
            ],
        },
        new("fragor", "Frågor på olika nivåer och lyfta frågor",
            "Att frågor ska nå den som kan svara, och svaren komma tillbaka.",
            "Medarbetare och chefer.",
            "Frågor, tillägg, svar och nomineringar, och vem som har skrivit dem.",
            "Mottagarens chefer läser frågan utan namn. Redaktionen ser vem som nominerar en fråga.",
            "Egna frågor finns tills de tas bort. När kontot raderas tas knytningen till den som skrev bort.")
        {
            Times = ["LiftedQuestions", "DeclinedNominations"],
            Parts = ["egna-fragor", "nomineringar", "nomineringar-bestamda", "lyfta-fragor", "tillagg-till-lyfta-fragor", "svar-pa-lyfta-fragor"],
        },
        new("moten", "Ledningsmöten",
            "Att planera, hålla och följa upp möten om lärande.",
            "Chefer, inbjudna och de som går in i ett möte med en kod.",
            "Vem som leder, inbjudnas namn och e-postadress, det man skriver i mötet och de egna anteckningarna.",
            "De som är med i mötet. Chefer i organisationen läser mötesanteckningarna. Egna anteckningar läser bara man själv.",
            "Mötet finns kvar. När kontot raderas tas namnet bort, och de egna anteckningarna.")
        {
            Times = ["MeetingAddresses", "UnshownCards"],
            Parts = ["moten", "moten-deltagit", "moten-lappar", "motesinbjudningar", "motesanteckningar"],
        },
        new("mejl", "Mejl och reflektionsfrågor",
            "Att skicka de frågor någon har bett om, kallelser och besked, och ta emot svar.",
            "De som har konto, och de som bjuds in med en e-postadress.",
            "E-postadress, dagar och tider, vilka frågor som har skickats, mejlets text medan det väntar, och att mejl studsar.",
            "Den som mejlet går till, och e-postleverantören. Administratörer ser att ett mejl inte kom fram, inte vad som stod i det.",
            "Tider och scheman finns tills man tar bort dem eller raderar kontot.")
        {
            Times = ["SentMail", "UndeliveredMail", "IncomingMail", "UnreachableAddresses", "AskedQuestions"],
            Parts = ["mejl", "mejl-studsar", "fragetider", "fragescheman", "fragor"],
        },
        new("redaktion", "Redaktionens arbete",
            "Att visa hur en publicerad text har kommit till, och att två har läst den.",
            "Redaktörer, granskare, förvaltare, och de som erbjuder exempel, ger belägg eller kollar fakta.",
            "Vem som skrev, granskade, publicerade och kommenterade, uppladdade filer, erbjudna exempel, belägg, och adressen till den som ombads kolla fakta.",
            "Redaktionen. Publicerade texter läser alla, utan namn på den som erbjöd dem.",
            "Handlingarna bevaras enligt arkivlagen. Raderas kontot leder de till ett nummer som inte går att knyta till någon.")
        {
            Times = ["KeptTypings", "Imports", "FactCheckAddresses"],
            Parts =
            [
                "oskickat", "erbjudna", "versioner", "kommentarer", "handelser", "faktakollar", "faktakoll-till-dig", "inlasningar", "belagg", "monsterforslag", "bilder",
            ],
        },
        new("api", "Nycklar och aviseringar till andra system",
            "Att andra system ska kunna hämta och skriva innehåll.",
            "De som har gjort en nyckel.",
            "Nyckelns namn, vem den hör till och ett fingeravtryck av den.",
            "Den som har nyckeln. Det som lämnas ut är publicerat innehåll.",
            "Nycklar finns tills de tas bort, går ut eller kontot raderas.")
        {
            Times = ["HookDeliveries", "ExpiredKeys"],
            Parts = ["nycklar"],
        },
        new("sokningar", "Vad som söks efter",
            "Att redaktionen ska se vad som saknas.",
            "Ingen: det går inte att se vem som har sökt.",
            "Sökord och hur många gånger de har använts en månad.",
            "Redaktionen, från fem gånger och uppåt.",
            "")
        {
            Times = ["Searches"],
        },
    ];
}
