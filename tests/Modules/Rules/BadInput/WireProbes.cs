namespace NaraVard.Tests.Rules.BadInput;

/// <summary>Wrong in the request itself: its method and its headers.</summary>
internal static class WireProbes
{
    private static readonly string[] Methods = ["HEAD", "OPTIONS", "TRACE", "PUT", "PATCH", "DELETE", "POST", "FOO", "PAGE", "PAGELOAD", "get", "CONNECT", "PROPFIND"];

    private static readonly (string Name, string Value)[] Headers =
    [
        ("Accept-Language", "xx-\u00ff;q=9,*;q=-1,sv;q=NaN," + new string('a', 3_000)), ("Accept", "*/*;q=x,text/\u00e5,;;;"), ("Accept", "application/vnd.oai.openapi+json;version=99999999999"), ("Accept-Encoding", "gzip;q=9,br;q=-1,identity;q=0,*;q=0"), ("Accept-Charset", "utf-7"), ("Range", "bytes=0-,5-1,-9999999999999999999"), ("Range", "bytes=" + string.Join(',', Enumerable.Range(0, 500).Select(i => $"{i}-{i + 1}"))), ("Range", "kex=1-2"),
        ("If-None-Match", "\"" + new string('a', 4_000)), ("If-None-Match", "W/*,,,\"\"\"\u00e5"), ("If-Match", "*"), ("If-Modified-Since", "Thu, 99 Foo 9999 25:61:61 GMT"), ("If-Modified-Since", "Mon, 01 Jan 0001 00:00:00 GMT"), ("If-Unmodified-Since", "Fri, 31 Dec 9999 23:59:59 GMT"), ("If-Range", "kex"), ("Host", "evil.example"), ("Host", ""), ("Host", "[::1]:99999"), ("Host", "a b"),
        ("X-Forwarded-Host", "evil.example"), ("X-Forwarded-Proto", "javascript"), ("X-Forwarded-For", "'; DROP TABLE x; --"), ("Forwarded", "for=\"_x\";host=evil.example"), ("X-Original-URL", "/admin/konton"), ("X-HTTP-Method-Override", "DELETE"), ("Authorization", "Bearer " + new string('a', 5_000)), ("Authorization", "Bearer \u00e5\u00e4\u00f6"), ("Authorization", "Bearer"), ("Authorization", "Basic %%%"), ("Authorization", "Negotiate AAAA"),
        ("Content-Type", ";;;"), ("Content-Type", "multipart/form-data; boundary=\"" + new string('b', 2_000) + "\""), ("Content-Length", "-1"), ("Content-Length", "99999999999999999999"), ("Transfer-Encoding", "chunked, gzip"), ("Transfer-Encoding", "kex"), ("Expect", "200-kanske"), ("Upgrade", "websocket"), ("Connection", "Upgrade, close"), ("Sec-WebSocket-Key", "kex"), ("Origin", "null"), ("Origin", "https://evil.example"), ("Origin", "\u00e5://"), ("Referer", "javascript:alert(1)"), ("Referer", "http://[::"), ("User-Agent", RawRequest.Mark), ("Purpose", "prefetch"), ("traceparent", "00-\u00e5"), ("Sec-Fetch-Site", "cross-site"), ("X-Requested-With", RawRequest.Mark), ("Cache-Control", "max-age=-99999999999999999999"), ("DPoP", new string('x', 20_000)),
    ];

    // What each cookie of ours holds when it is right; here it isn't.
    private static readonly string[] Cookies = ["naravard", "naravard-form", "naravard-note", "naravard-step", "naravard-second-step", "naravard-outside", "naravard-device", "naravard-passkey", "naravard-ut-x", "naravard-nonce-x"];

    private static readonly string[] InCookies = ["", "a", "chunks-3", "chunks-2147483647", "chunks-99999999999", "CfDJ8AAAA", "CfDJ8" + new string('A', 3_000), "\u00ff\u00fe", "%00", "%0d%0aX-Injected:1", "\"", "{\"a\":1}", "../../x", RawRequest.Mark.Replace(' ', '+'), $"{Guid.Empty}"];

    /// <param name="target">What is asked.</param>
    /// <param name="right">The request as it should be, which all but the wrong thing is taken from.</param>
    /// <param name="chosen">How many kinds.</param>
    /// <param name="others">The names of cookies that the session has besides.</param>
    public static IEnumerable<RawRequest> Of(Target target, RawRequest right, Chosen chosen, IEnumerable<string> others)
    {
        var key = target.Act.Key;
        foreach (var method in chosen.Of(Methods, 1, key))
        {
            yield return right with { Method = method, What = "metoden" };
        }

        foreach (var (name, value) in chosen.Of(Headers, 2, key))
        {
            yield return right with { ContentType = name == "Content-Type" ? null : right.ContentType, Headers = [(name, value)], What = $"{name}: {(value.Length > 60 ? value[..60] : value)}" };
        }

        foreach (var cookie in chosen.Of([.. Cookies.Concat(others).Distinct()], 1, key))
        {
            foreach (var value in chosen.Of(InCookies, 1, key + cookie))
            {
                yield return right with { Headers = [("Cookie", $"{cookie}={value}")], What = $"kakan {cookie} är {(value.Length > 40 ? value[..40] : value)}" };
            }
        }
    }
}
