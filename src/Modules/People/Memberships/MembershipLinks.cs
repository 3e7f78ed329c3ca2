using NaraVard.People.Contracts;

namespace NaraVard.People.Memberships;

internal static class MembershipLinks
{
    public const string JoinOffer = "/konto/ga-med";

    public static string Leave(string organisation, Role role) => $"/konto/lamna/{Uri.EscapeDataString(organisation)}/{role.Address()}";

    public static string End(string organisation, Guid account, Role role) => $"/organisationer/{Uri.EscapeDataString(organisation)}/medlemmar/{account}/{role.Address()}";

    public static string Account(Guid account) => $"/admin/konton/{account}";

    public static string SignOut(Guid account) => $"/admin/konton/{account}/logga-ut";

    public static string Close(Guid account) => $"/admin/konton/{account}/stang";
}
