namespace NaraVard.People.Organisations;

internal static class OrganisationLinks
{
    public const string Mine = "/organisationer";
    public const string All = "/admin/organisationer";

    public static string Page(string code) => $"/organisationer/{Uri.EscapeDataString(code)}";

    public static string NewUnit(string code) => $"{Page(code)}/ny-enhet";

    public static string Rename(string code) => $"{Page(code)}/namn";

    public static string GoUp(string code) => $"{Page(code)}/ga-upp";
}
