using Microsoft.AspNetCore.WebUtilities;
using NaraVard.People.Outside;

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
    public const string MyData = "/konto/uppgifter";
    public const string ChangeAddress = "/konto/e-post";
    public const string ConfirmAddress = "/konto/e-post/bekrafta";
    public const string EraseAccount = "/konto/radera";
    public const string Erased = "/konto/raderat";
    public const string Accounts = "/admin/konton";
    public const string NewAccount = "/admin/konton/nytt";

    public const string FirstTime = "/logga-in/forsta-gangen";
    public const string OutsideRefusal = "/logga-in/gick-inte";
    public const string LinkOutside = "/konto/koppla";

    public static string SignInAt(string provider, string? returnTo) => With($"{SignIn}/hos/{provider}", ("till", returnTo));

    public static string SignOutAt(string provider) => $"{SignOut}/hos/{provider}";

    public static string SignInFirst(string returnTo) => With(SignIn, ("till", returnTo));

    public static string Arrive(string? returnTo) => With("/logga-in/framme", ("till", returnTo));

    public static string OutsideFailed(string provider, OutsideFailure why) => With(OutsideRefusal, ("hos", provider), ("orsak", why.Word()));

    public static string SignedOut(string provider) => With(SignOut, ("hos", provider));

    public static string Welcome(string code) => $"/valkommen/{Uri.EscapeDataString(code)}";

    public static string ConfirmAddressOf(Guid account, string email, string code) =>
        QueryHelpers.AddQueryString(ConfirmAddress, new Dictionary<string, string?> { ["konto"] = account.ToString(), ["till"] = email, ["kod"] = code });

    public static string SignInAndGoTo(string path) => QueryHelpers.AddQueryString(SignIn, "till", path);

    public static string Choose(Guid account, string code) =>
        QueryHelpers.AddQueryString(ChoosePassword, new Dictionary<string, string?> { ["konto"] = account.ToString(), ["kod"] = code });

    public static string Link(string code) => QueryHelpers.AddQueryString(MailedLink, "kod", code);

    public static string SetUpTwoStep(string then) => QueryHelpers.AddQueryString(TwoStep, "till", then);

    public static string GoOnWithSecondStep(string then, bool remember) => With(SecondStep, ("till", then), ("minns", remember ? "true" : null));

    public static string ResetTwoStep(Guid account) => $"/admin/konton/{account}/tvasteg";

    private static string With(string path, params (string Key, string? Value)[] query) =>
        QueryHelpers.AddQueryString(path, query.Where(pair => !string.IsNullOrEmpty(pair.Value)).ToDictionary(pair => pair.Key, pair => pair.Value));
}
