namespace NaraVard.Tests.Kernel.Content;

/// <summary>Small content files that are sound.</summary>
internal static class Samples
{
    public const string Theme =
        """
        key: nara-vard
        title: Nära vård
        description: Vård nära den som behöver den.
        """;

    public static string Example(string title, string gave = "Det gav ro.", string starting = "Det var rörigt.") =>
        $"""
        ---
        type: good-example
        kind: example
        title: "{title}"
        summary: "Ett team prövade något."
        places: []
        systemLevels: [team]
        themes: [nara-vard]
        phase: provas
        ---
        ## Utgångsläge
        {starting}

        ## Vad man gjorde
        De prövade.

        ## Vad som gjorde det möjligt
        De fick tid.

        ## Vad det gav
        {gave}

        ## Att tänka på om du vill pröva själv
        Börja smått.
        """ + "\n";
}
