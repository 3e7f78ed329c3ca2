using Microsoft.AspNetCore.WebUtilities;

namespace NaraVard.People;

internal static class PeopleLinks
{
    public const string SignIn = "/logga-in";
    public const string SignOut = "/logga-ut";
    public const string Forgotten = "/glomt-losenord";
    public const string ChoosePassword = "/valj-losenord";
    public const string MyAccount = "/konto";
    public const string MyData = "/konto/uppgifter";
    public const string ChangeAddress = "/konto/e-post";
    public const string ConfirmAddress = "/konto/e-post/bekrafta";
    public const string EraseAccount = "/konto/radera";
    public const string Erased = "/konto/raderat";
    public const string Accounts = "/admin/konton";
    public const string NewAccount = "/admin/konton/nytt";

    public static string Welcome(string code) => $"/valkommen/{Uri.EscapeDataString(code)}";

    public static string ConfirmAddressOf(Guid account, string email, string code) =>
        QueryHelpers.AddQueryString(ConfirmAddress, new Dictionary<string, string?> { ["konto"] = account.ToString(), ["till"] = email, ["kod"] = code });

    public static string SignInAndGoTo(string path) => QueryHelpers.AddQueryString(SignIn, "till", path);

    public static string Choose(Guid account, string code) =>
        QueryHelpers.AddQueryString(ChoosePassword, new Dictionary<string, string?> { ["konto"] = account.ToString(), ["kod"] = code });
}
