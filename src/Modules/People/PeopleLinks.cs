using Microsoft.AspNetCore.WebUtilities;

namespace NaraVard.People;

internal static class PeopleLinks
{
    public const string SignIn = "/logga-in";
    public const string SignOut = "/logga-ut";
    public const string Forgotten = "/glomt-losenord";
    public const string ChoosePassword = "/valj-losenord";
    public const string MyAccount = "/konto";
    public const string Accounts = "/admin/konton";
    public const string NewAccount = "/admin/konton/nytt";

    public static string Welcome(string code) => $"/valkommen/{Uri.EscapeDataString(code)}";

    public static string Choose(Guid account, string code) =>
        QueryHelpers.AddQueryString(ChoosePassword, new Dictionary<string, string?> { ["konto"] = account.ToString(), ["kod"] = code });
}
