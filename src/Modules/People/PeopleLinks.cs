using Microsoft.AspNetCore.WebUtilities;

namespace NaraVard.People;

internal static class PeopleLinks
{
    public const string SignIn = "/logga-in";
    public const string SecondStep = "/logga-in/andra-steget";
    public const string AskForLink = "/logga-in/mejl";
    public const string MailedLink = "/logga-in/lank";
    public const string PasskeySignIn = "/logga-in/nyckel";
    public const string SignOut = "/logga-ut";
    public const string Forgotten = "/glomt-losenord";
    public const string ChoosePassword = "/valj-losenord";
    public const string MyAccount = "/konto";
    public const string Sessions = "/konto/inloggningar";
    public const string TwoStep = "/konto/tvasteg";
    public const string Passkeys = "/konto/inloggningsnycklar";
    public const string Accounts = "/admin/konton";
    public const string NewAccount = "/admin/konton/nytt";

    public static string Welcome(string code) => $"/valkommen/{Uri.EscapeDataString(code)}";

    public static string Choose(Guid account, string code) =>
        QueryHelpers.AddQueryString(ChoosePassword, new Dictionary<string, string?> { ["konto"] = account.ToString(), ["kod"] = code });

    public static string Link(string code) => QueryHelpers.AddQueryString(MailedLink, "kod", code);

    public static string SetUpTwoStep(string then) => QueryHelpers.AddQueryString(TwoStep, "till", then);

    public static string ResetTwoStep(Guid account) => $"/admin/konton/{account}/tvasteg";
}
