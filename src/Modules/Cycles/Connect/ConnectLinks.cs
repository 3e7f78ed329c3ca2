namespace NaraVard.Cycles.Connect;

internal static class ConnectLinks
{
    /// <summary>Other teams to meet.</summary>
    public static string Teams(Guid cycle) => $"{CyclesLinks.Cycle(cycle)}/andra-team";

    /// <summary>What other teams see of the cycle.</summary>
    public static string Sign(Guid cycle) => $"{Teams(cycle)}/skylt";

    /// <summary>Where the first message to another team is written, found by its sign.</summary>
    public static string Write(Guid cycle, Guid sign) => $"{Teams(cycle)}/skriv/{sign}";

    /// <summary>The teams that the cycle's team has written to, or that have written to it.</summary>
    public static string Contacts(Guid cycle) => $"{Teams(cycle)}/kontakter";

    public static string Contact(Guid cycle, Guid contact) => $"{Contacts(cycle)}/{contact}";

    /// <summary>Where somebody reads what the other team will see, and says yes.</summary>
    public static string Yes(Guid cycle, Guid contact) => $"{Contact(cycle, contact)}/ja";

    /// <summary>Where a contact is ended.</summary>
    public static string Close(Guid cycle, Guid contact) => $"{Contact(cycle, contact)}/avsluta";
}
