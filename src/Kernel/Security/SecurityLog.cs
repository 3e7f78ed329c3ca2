using Microsoft.Extensions.Logging;

namespace NaraVard.Kernel.Security;

/// <summary>
/// What somebody who watches over the site needs to see of attacks, a line for each. Nothing of who: no account, no address, no code, nor what was
/// typed. A wave of lines tells that something goes on; whom it concerns, the proxy's log and the letters to owners of locked accounts tell.
/// Signing in that succeeds is never logged: nobody's days are kept.
/// </summary>
public sealed partial class SecurityLog(ILogger<SecurityLog> log)
{
    [LoggerMessage(1, LogLevel.Information, "Säkerhet: en inloggning med lösenord misslyckades")]
    public partial void SignInFailed();

    [LoggerMessage(2, LogLevel.Warning, "Säkerhet: ett konto låstes efter för många felaktiga försök")]
    public partial void AccountLocked();

    /// <param name="what">What there was too much of, a word of ours.</param>
    [LoggerMessage(3, LogLevel.Warning, "Säkerhet: för många {What} från ett konto eller en adress")]
    public partial void TooMany(string what);

    [LoggerMessage(4, LogLevel.Information, "Säkerhet: en nyckel till API:et gällde inte")]
    public partial void KeyRefused();

    /// <param name="route">The page's template, never the address that was asked for.</param>
    [LoggerMessage(5, LogLevel.Information, "Säkerhet: någon nekades {Route}, som kontots roller inte når")]
    public partial void Refused(string route);

    [LoggerMessage(6, LogLevel.Information, "Säkerhet: en möteskod ledde ingenstans")]
    public partial void CodeMissed();

    [LoggerMessage(7, LogLevel.Information, "Säkerhet: en kod, länk eller nyckel som skulle visa vem någon är gällde inte")]
    public partial void ProofRefused();
}
