using NaraVard.Headless.Api.Writing;

namespace NaraVard.Headless.Api.Trying;

/// <summary>A request as a line for the command prompt. The key stands in a variable, so that it stays out of the history of the shell.</summary>
internal static class TryCurl
{
    private const string Break = " \\\n  ";

    public static string Of(TryOperation operation, string address, string blank)
    {
        List<string> parts = [operation.Method == "GET" ? $"curl {Quoted(address)}" : $"curl -X {operation.Method} {Quoted(address)}"];
        if (operation.Scope is not null)
        {
            parts.Add("-H \"Authorization: Bearer $NYCKEL\"");
        }

        if (operation.NeedsTag)
        {
            parts.Add("-H 'If-Match: \"etag ur det senaste svaret\"'");
        }

        if (operation.Sends == SentMedia.ContentType)
        {
            parts.Add("-F file=@bild.png -F title='Rondtavlan' -F alt='En whiteboard med namn' -F source='Eget foto' -F licence=cc-by");
        }
        else if (operation.Sends is { } type)
        {
            parts.Add($"-H {Quoted($"Content-Type: {type}")}");
            parts.Add($"-d {Quoted(operation.Sample ?? blank)}");
        }

        return string.Join(Break, parts);
    }

    private static string Quoted(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
