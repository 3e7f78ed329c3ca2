using NaraVard.People.Contracts;

namespace NaraVard.Editing.Exchange;

/// <summary>Who sends files in and takes them out: editors, and administrators, who may also do it in the terminal.</summary>
internal static class Exchange
{
    public const string Policy = "Files";

    public static bool MayUse(Person by) => by.Is(Role.Editor) || by.Is(Role.Administrator);
}
