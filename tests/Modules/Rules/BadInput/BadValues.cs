using System.Text;

namespace NaraVard.Tests.Rules.BadInput;

/// <summary>Values that no form of ours sends, encoded as they stand in an address or a form.</summary>
internal static class BadValues
{
    private const string Mark = "%3Czq%20onx%3D1%3E%22%27";

    /// <summary>Where other sites would be, for whatever is sent on.</summary>
    public static IReadOnlyList<string> Elsewhere { get; } =
        ["//evil.example", "/\\evil.example", "\\\\evil.example", "https://evil.example/", "javascript:alert(1)", "/%0d%0aX-Injected:%201", "/\r\nX-Injected: 1", "https:evil.example", "///evil.example", "/\t/evil.example", "http:\\\\evil.example", "data:text/html,x", "~//evil.example", "/.//evil.example", "@evil.example", "/mitt\u2028X-Injected: 1"];

    /// <summary>For a place in the address.</summary>
    public static IReadOnlyList<(string What, string Raw)> InPath { get; } =
    [
        ("ord", "abc"), ("minus", "-1"), ("noll", "0"), ("för stort tal", "99999999999999999999"), ("tomt id", $"{Guid.Empty}"), ("annat id", "0197f3a0-0000-7000-8000-000000000001"),
        ("lång", new string('a', 6_000)), ("för lång", new string('a', 10_000)), ("NUL", "a%00b"), ("uppåt", "%2e%2e%2f%2e%2e%2fetc%2fpasswd"), ("uppåt med \\", "..%5c..%5cweb.config"), ("rå uppåt", "../../etc/passwd"),
        ("radbyte", "a%0d%0aX-Injected:%201"), ("trasig UTF-8", "%ff%fe"), ("halvt tecken", "%ed%a0%80"), ("SQL", "%27%20OR%201%3D1%20--"), ("vänd skrift", "%E2%80%AEabc"), ("NFD", "a%CC%8Ao%CC%88"),
        ("märke", Mark), ("procent", "%25"), ("ensamt procent", "%"), ("mall", "%7B%7B7*7%7D%7D"), ("snedstreck", "a%2fb"), ("emoji", "%F0%9F%98%80"), ("punkt", "%2e"), ("styrtecken", "a%01b"), ("rå å", "å"), ("mellanslag", "%20"), ("plus", "+"), ("semikolon", "a;b=c"), ("siffror i annan skrift", "%D9%A1%D9%A2"),
    ];

    /// <summary>For a parameter in the query or a field of a form.</summary>
    public static IReadOnlyList<(string What, string Raw)> InField { get; } =
    [
        ("tomt", ""), ("ord", "abc"), ("lång", new string('a', 5_000)), ("tomt id", $"{Guid.Empty}"), ("annat id", "0197f3a0-0000-7000-8000-000000000001"), ("dag ett", "0001-01-01"), ("sista dagen", "9999-12-31"),
        ("första stunden", "0001-01-01T00%3A00"), ("sista stunden", "9999-12-31T23%3A59%3A59.9999999%2B14%3A00"), ("skottdag som inte finns", "2027-02-29"), ("klockan 25", "25%3A61"), ("noll", "0"), ("minus", "-1"), ("minst", "-2147483648"), ("störst", "2147483647"), ("för stort", "2147483648"),
        ("allt för stort", "9223372036854775808"), ("NaN", "NaN"), ("oändligt", "1e999"), ("decimal", "1.5"), ("komma", "1%2C5"), ("trasig UTF-8", "%ff%fe%c0%80"), ("halvt tecken", "%ed%a0%80"), ("NUL", "a%00b"), ("bara NUL", "%00"), ("styrtecken", "a%01%0b%0cb"), ("icketecken", "a%EF%BF%BF%EF%BF%BE"),
        ("märke", Mark), ("SQL", "%27%3B%20DROP%20TABLE%20accounts%3B%20--"), ("uppåt", "..%2F..%2Fetc%2Fpasswd"), ("radbyte", "a%0D%0AX-Injected%3A%201"), ("vänd skrift", "%E2%80%AEabc%E2%80%A6"), ("NFD", "a%CC%8A"), ("bara accenter", "%CC%88%CC%88%CC%88"), ("formel", "%3Dcmd%7C%27%20%2FC%20calc%27%21A0"), ("mall", "%7B%7B7*7%7D%7D"),
        ("annanstans", "%2F%2Fevil.example"), ("skript", "javascript%3Aalert(1)"), ("sant", "true"), ("på", "on"), ("ett flaggvärde", "3"), ("många val", "A%2CB%2CC"), ("procent", "%"), ("jokertecken", "%25%25_%25"), ("bakstreck", "%5C"), ("citattecken", "%22%22%22"), ("djup regex", "((((((((((a*)*)*)*)*)*)*)*)*)*"), ("e-post", "%22a%20b%22%40%5B127.0.0.1%5D"), ("markdown", "%5B".PadRight(900, '[')), ("länkar", string.Concat(Enumerable.Repeat("*_%5Bx%5D(", 200))),
    ];

    /// <summary>Ways to name a parameter that the framework may take for something else.</summary>
    public static IEnumerable<(string What, string Raw)> Named(string name) =>
    [
        ("två gånger", $"{name}=1&{name}=2"), ("lista", $"{name}%5B%5D=1&{name}%5B1%5D=2"), ("objekt", $"{name}.x=1&{name}%5Ba%5D=b"), ("stor plats", $"{name}%5B2147483647%5D=1&{name}%5B-1%5D=1"), ("utan värde", name), ("många", string.Join('&', Enumerable.Repeat($"{name}=1", 200))),
        ("djup", $"{name}{string.Concat(Enumerable.Repeat("%5B0%5D", 60))}=1"), ("eget index", $"{name}.index=x&{name}%5Bx%5D=1"),
    ];

    /// <summary>A megabyte of text.</summary>
    public static string Large { get; } = string.Concat(Enumerable.Repeat("%C3%A5", 1024 * 1024 / 2));

    /// <summary>What somebody's API client might send instead of a JSON object.</summary>
    public static IReadOnlyList<(string What, string Type, byte[] Body)> Bodies { get; } =
    [
        ("tom", "application/json", []), ("text", "text/plain", "{}"u8.ToArray()), ("formulär", "application/x-www-form-urlencoded", "a=b"u8.ToArray()), ("utan typ", "", "{}"u8.ToArray()), ("null", "application/json", "null"u8.ToArray()), ("lista", "application/json", "[]"u8.ToArray()), ("tal", "application/json", "1"u8.ToArray()),
        ("djup", "application/json", Encoding.ASCII.GetBytes($"{string.Concat(Enumerable.Repeat("{\"a\":", 10_000))}1{new string('}', 10_000)}")), ("djupa listor", "application/json", Encoding.ASCII.GetBytes(new string('[', 10_000))), ("dubbla fält", "application/json", "{\"title\":\"a\",\"title\":\"b\"}"u8.ToArray()),
        ("stort tal", "application/json", Encoding.ASCII.GetBytes($"{{\"year\":{new string('9', 4_000)},\"version\":1e999}}")), ("skräp efteråt", "application/json", "{} {}"u8.ToArray()), ("BOM", "application/json", [0xEF, 0xBB, 0xBF, (byte)'{', (byte)'}']), ("UTF-16", "application/json", Encoding.Unicode.GetBytes("{\"title\":\"a\"}")),
        ("fel teckenkod", "application/json; charset=utf-7", "{}"u8.ToArray()), ("halvt tecken", "application/json", "{\"title\":\"\\ud800\"}"u8.ToArray()), ("halvt tecken i namn", "application/json", "{\"\\udfff\":1}"u8.ToArray()), ("NUL", "application/json", "{\"title\":\"a\\u0000b\",\"summary\":\"\\u0000\",\"slug\":\"a\\u0000b\",\"note\":\"a\\u0000\",\"reason\":\"a\\u0000\"}"u8.ToArray()), ("NUL i namn", "application/json", "{\"a\\u0000b\":1}"u8.ToArray()),
        ("styrtecken", "application/json", "{\"title\":\"a\\u0001\\u000b\\uffff\",\"slug\":\"a\\u0001\",\"note\":\"\\u0001\"}"u8.ToArray()), ("trasig UTF-8", "application/json", [(byte)'{', (byte)'"', 0xFF, 0xC0, (byte)'"', (byte)':', (byte)'1', (byte)'}']), ("märke", "application/json", "{\"title\":\"<zq onx=1>\",\"slug\":\"<zq onx=1>\",\"<zq onx=1>\":1}"u8.ToArray()), ("fel slag", "application/json", "{\"title\":1,\"summary\":[],\"slug\":{},\"version\":\"x\",\"level\":true,\"at\":\"0001-01-01\",\"note\":{\"a\":[]}}"u8.ToArray()),
        ("proto", "application/json", "{\"__proto__\":{\"a\":1},\"$type\":\"System.Object\",\"$ref\":\"#\"}"u8.ToArray()), ("tider", "application/json", "{\"at\":\"9999-12-31T23:59:59.9999999+14:00\",\"until\":\"0001-01-01T00:00:00-14:00\",\"version\":-2147483648,\"reviewBy\":\"9999-12-31\"}"u8.ToArray()), ("enum som tal", "application/json", "{\"version\":1,\"kind\":99,\"level\":99,\"how\":99}"u8.ToArray()),
        ("3 MB", "application/json", Encoding.ASCII.GetBytes($"{{\"title\":\"{new string('a', 3 * 1024 * 1024)}\"}}")), ("många fält", "application/json", Encoding.ASCII.GetBytes($"{{{string.Join(',', Enumerable.Range(0, 20_000).Select(i => $"\"f{i}\":1"))}}}")), ("sammanslagning", "application/merge-patch+json", "{\"title\":null,\"summary\":null,\"sections\":null}"u8.ToArray()),
    ];
}
