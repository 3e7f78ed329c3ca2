namespace NaraVard.People.Joining;

internal static class JoiningLinks
{
    public const string BecomeMember = "/bli-medlem";
    public const string AllInvitations = "/admin/inbjudningar";

    public static string Invitations(string organisation) => $"/organisationer/{Uri.EscapeDataString(organisation)}/inbjudningar";

    public static string Domains(string organisation) => $"/organisationer/{Uri.EscapeDataString(organisation)}/domaner";

    public static string Invited(string token) => $"/inbjudan/{token}";

    public static string Proof(string token) => $"/bekrafta-doman/{token}";

    public static string Join(string ticket) => $"{BecomeMember}/{ticket}";
}
