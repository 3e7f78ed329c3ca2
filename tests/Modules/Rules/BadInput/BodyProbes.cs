using System.Text;
using System.Text.Json.Nodes;

namespace NaraVard.Tests.Rules.BadInput;

/// <summary>The body and the headers that the API's document says an operation takes, right and then wrong in one place at a time.</summary>
internal static class BodyProbes
{
    // As they would stand in the JSON: some are none that a JSON writer would write.
    private static readonly (string What, string Raw)[] Values =
    [
        ("null", "null"), ("tal", "1"), ("minus", "-2147483649"), ("för stort", "9223372036854775808"), ("oändligt", "1e999"), ("decimal", "1.5"), ("sant", "true"), ("tomt", "\"\""), ("ord", "\"abc\""), ("lång", $"\"{new string('a', 60_000)}\""),
        ("lista", "[]"), ("lista med null", "[null]"), ("lista i lista", "[[[]]]"), ("lista med objekt", "[{}]"), ("lång lista", $"[{string.Join(',', Enumerable.Repeat("\"a\"", 5_000))}]"), ("objekt", "{}"), ("okänt fält", "{\"zq\":{\"zq\":null}}"), ("tomt namn", "{\"\":1}"), ("djupt", $"{new string('[', 14)}{new string(']', 14)}"),
        ("NUL", "\"a\\u0000b\""), ("styrtecken", "\"a\\u0001\\u001b\\u0085\""), ("halvt tecken", "\"\\udc00\""), ("vänd skrift", "\"\\u202eabc\""), ("märke", $"\"{RawRequest.Mark}\""), ("skript", "\"javascript:alert(1)\""), ("uppåt", "\"../../etc/passwd\""), ("SQL", "\"'; DROP TABLE accounts; --\""), ("radbyte", "\"a\\r\\nX-Injected: 1\""), ("formel", "\"=cmd|' /C calc'!A0\""),
        ("dag ett", "\"0001-01-01\""), ("sista stunden", "\"9999-12-31T23:59:59.9999999+14:00\""), ("dag som inte finns", "\"2027-02-30\""), ("annat id", "\"0197f3a0-0000-7000-8000-000000000001\""), ("markdown", $"\"{new string('[', 900)}{new string('>', 900)}\""), ("figur", "\"```figur\\ndata: ../../x\\ntyp: zq\\n```\\n<script>alert(1)</script>\""),
    ];

    private static readonly string[] InHeaders = ["", "*", "\"zq\"", "W/\"zq\"", "\"00000000000000000000000000000000-0\"", "\"00000000000000000000000000000000-99999999999999999999\"", "\"zq\", \"zq\"", "\"", "\u00e5", new string('"', 3_001), "zq"];

    /// <summary>As the document says it should be.</summary>
    public static RawRequest Right(Target target) => Sent(target, target.Body?.ToJsonString() ?? "", "som dokumentet säger");

    public static IEnumerable<RawRequest> Of(Target target, Chosen chosen)
    {
        foreach (var name in target.Headers)
        {
            foreach (var value in chosen.Of(InHeaders, 1, target.Act.Key + name))
            {
                yield return Right(target) with { Headers = [(name, value)], What = $"{name} är {(value.Length > 60 ? value[..60] : value)}" };
            }
        }

        foreach (var (name, value) in target.Body ?? [])
        {
            foreach (var (what, raw) in chosen.Of(Values, 1, target.Act.Key + name))
            {
                yield return Wrong(target, [name], what, raw);
            }

            // And inside what it holds.
            foreach (var (inner, _) in (value is JsonArray list ? list.FirstOrDefault() : value) as JsonObject ?? [])
            {
                foreach (var (what, raw) in chosen.Of(Values, 1, target.Act.Key + name + inner))
                {
                    yield return Wrong(target, [name, inner], what, raw);
                }
            }
        }
    }

    private static RawRequest Wrong(Target target, string[] path, string what, string raw)
    {
        const string Place = "zq-place";
        var body = target.Body!.DeepClone().AsObject();
        var holder = path.Length == 1 ? body : (body[path[0]] is JsonArray list ? list[0] : body[path[0]])!.AsObject();
        holder[path[^1]] = Place;
        return Sent(target, body.ToJsonString().Replace($"\"{Place}\"", raw, StringComparison.Ordinal), $"{string.Join('.', path)} är {what}");
    }

    private static RawRequest Sent(Target target, string body, string what) => new(target.Act.Method, target.Own.In(target.Act))
    {
        ContentType = target.Sends,
        Body = Encoding.UTF8.GetBytes(body),
        What = what,
    };
}
