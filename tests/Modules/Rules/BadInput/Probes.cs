using System.Text;
using System.Text.RegularExpressions;

namespace NaraVard.Tests.Rules.BadInput;

/// <summary>What is asked at an address: first as it should be, then wrong in one place at a time.</summary>
internal sealed partial class Probes(Chosen chosen)
{
    public const string Form = "application/x-www-form-urlencoded";

    private static readonly string[] Usual = ["q", "sida", "niva", "tema", "limit", "size", "fields", "sort", "after", "version", "type", "format", "handler", "kod", "till", "page"];

    /// <summary>The request as the page's own form or link would make it.</summary>
    public static RawRequest Right(Target target, string token, bool isOthers = false)
    {
        var act = target.Act;
        var address = (isOthers ? target.Others! : target.Own).In(act);
        return !act.Changes ? new RawRequest(act.Method, address)
            : target.Sends is not null && target.TakesJson ? BodyProbes.Right(target)
            : target.TakesJson ? new RawRequest(act.Method, address) { ContentType = "application/json", Body = "{}"u8.ToArray() }
            : Sent(act.Method, address, target.Fields.Select(field => (field.Name, Uri.EscapeDataString(field.Value))), token, "som den ska vara");
    }

    /// <summary>Wrong in the address or its query.</summary>
    public IEnumerable<RawRequest> InAddress(Target target, string token)
    {
        var (act, right) = (target.Act, Right(target, token));
        foreach (Match parameter in Parameter().Matches(act.Route))
        {
            foreach (var (what, raw) in chosen.Of(BadValues.InPath, 2, act.Key + parameter.Value))
            {
                var route = act.Route.Remove(parameter.Index, parameter.Length).Insert(parameter.Index, raw);
                var rest = Parameter().Replace(route, match => Uri.EscapeDataString(target.Own[match.Groups["name"].Value]));
                yield return right with { Target = rest + (act.Changes ? act.Query : ""), What = $"{parameter.Value} är {what}" };
            }
        }

        if (act.Changes)
        {
            yield break;
        }

        foreach (var name in target.Known.Concat(chosen.Of(Usual, 1, act.Key)).Distinct())
        {
            var values = chosen.Of(BadValues.InField, target.Known.Contains(name) ? 3 : 1, act.Key + name).Select(value => (value.What, Raw: $"{name}={value.Raw}"));
            foreach (var (what, raw) in values.Concat(chosen.Of([.. BadValues.Named(name)], 1, act.Key + name)))
            {
                yield return right with { Target = With(right.Target, raw), What = $"{name} är {what}" };
            }
        }
    }

    /// <summary>Wrong in the form.</summary>
    public IEnumerable<RawRequest> InForm(Target target, string token)
    {
        var (method, address) = (target.Act.Method, target.Own.In(target.Act));
        foreach (var field in target.Fields.Where(field => !field.IsFile))
        {
            foreach (var (what, raw) in chosen.Of(BadValues.InField, 1, target.Act.Key + field.Name))
            {
                yield return Sent(method, address, Except(field.Name).Append((field.Name, raw)), token, $"{field.Name} är {what}");
            }

            foreach (var (what, raw) in chosen.IsAll ? BadValues.Named(field.Name) : [])
            {
                var form = Sent(method, address, Except(field.Name), token, $"{field.Name} {what}");
                yield return form with { Body = [.. form.Body, .. Encoding.ASCII.GetBytes($"&{raw}")] };
            }
        }

        // All of them wrong in the same way, so that none is saved by another that is seen first.
        foreach (var (what, raw) in chosen.Of(BadValues.InField, 2, target.Act.Key))
        {
            yield return Sent(method, address, target.Fields.Select(field => (field.Name, raw)), token, $"alla fält är {what}");
            yield return Parts(method, address, target.Fields.Select(field => (field.Name, Uri.UnescapeDataString(raw))), token, $"alla delar är {what}");
        }

        foreach (var wrong in chosen.Of([.. Whole()], 2, target.Act.Key))
        {
            yield return wrong;
        }

        IEnumerable<(string, string)> Except(string name) => target.Fields.Where(other => other.Name != name).Select(other => (other.Name, Uri.EscapeDataString(other.Value)));

        IEnumerable<RawRequest> Whole()
        {
            var right = target.Fields.Select(field => (field.Name, Uri.EscapeDataString(field.Value))).ToList();
            var largest = target.Fields.FirstOrDefault(field => !field.IsFile)?.Name ?? "Text";
            yield return Sent(method, address, right, "", "utan formulärkod");
            yield return Sent(method, address, right, "CfDJ8AAAA", "med fel formulärkod");
            yield return Sent(method, address, right.Where(field => field.Name != largest).Append((largest, BadValues.Large)), token, $"{largest} är en megabyte");
            yield return Sent(method, address, Enumerable.Range(0, 1_100).Select(i => ($"f{i}", "1")), token, "elvahundra fält");
            yield return Sent(method, address, right.Append((new string('n', 3_000), "1")), token, "ett namn är 3 000 tecken");
            yield return Sent(method, address, right.Append(($"{largest}{string.Concat(Enumerable.Repeat("%5B0%5D.a", 200))}", "1")), token, "ett namn är djupt");
            yield return new RawRequest(method, address) { ContentType = Form, What = "tom" };
            yield return new RawRequest(method, address) { What = "utan kropp" };
            yield return new RawRequest(method, address) { ContentType = Form, Body = [0xFF, 0xFE, 0, 1, (byte)'&', (byte)'=', (byte)'%', (byte)'%'], What = "skräp" };
            yield return new RawRequest(method, address) { ContentType = "text/plain", Body = "a=b"u8.ToArray(), What = "text" };
            yield return new RawRequest(method, address) { ContentType = "application/json", Body = "{}"u8.ToArray(), What = "JSON" };
            yield return new RawRequest(method, address) { ContentType = "multipart/form-data", Body = "--a--"u8.ToArray(), What = "delar utan gräns" };
            yield return new RawRequest(method, address) { ContentType = $"multipart/form-data; boundary={new string('a', 1_000)}", Body = "x"u8.ToArray(), What = "delar med lång gräns" };
            yield return new RawRequest(method, address) { ContentType = "multipart/form-data; boundary=zq", Body = "--zq\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nutan slut"u8.ToArray(), What = "avhuggna delar" };
            yield return new RawRequest(method, address) { ContentType = "multipart/form-data; boundary=zq", Body = Encoding.ASCII.GetBytes($"--zq\r\n{string.Concat(Enumerable.Range(0, 200).Select(i => $"X-{i}: {new string('a', 200)}\r\n"))}\r\n--zq--\r\n"), What = "delar med många huvuden" };
            yield return new RawRequest(method, address) { ContentType = "application/x-www-form-urlencoded; charset=utf-7", Body = "a=b"u8.ToArray(), What = "fel teckenkod" };
            yield return new RawRequest(method, address) { ContentType = "application/x-www-form-urlencoded; charset=finns-inte", Body = "a=b"u8.ToArray(), What = "teckenkod som inte finns" };
            yield return Sent(method, address, right, token, "påstås vara packad") with { Headers = [("Content-Encoding", "gzip")] };
        }
    }

    /// <summary>Wrong files, where files are taken.</summary>
    public IEnumerable<RawRequest> InFiles(Target target, string token)
    {
        var isMedia = target.IsApi && !target.TakesJson;
        foreach (var field in isMedia ? [new TargetField("file", "", IsFile: true)] : target.Fields.Where(field => field.IsFile))
        {
            foreach (var (what, name, bytes) in chosen.Of(BadFiles.All, 12, target.Act.Key))
            {
                var said = isMedia ? [("title", "Prov"), ("alt", "Prov"), ("source", "Egen bild"), ("licence", "cc0"), ("maker", "")] : target.Fields.Where(other => !other.IsFile && other.Name != "Licence").Select(other => (other.Name, other.Value is "" ? "Prov" : other.Value)).Append(("Licence", "cc0")).Append(("__RequestVerificationToken", token));
                var (type, body) = BadFiles.Form(said, field.Name, name, bytes);
                yield return new RawRequest(target.Act.Method, target.Own.In(target.Act)) { ContentType = type, Body = body, What = what };
            }
        }
    }

    /// <summary>Something else than the JSON object that the API takes.</summary>
    public IEnumerable<RawRequest> InBody(Target target) =>
        chosen.Of(BadValues.Bodies, 6, target.Act.Key).Select(body => new RawRequest(target.Act.Method, target.Own.In(target.Act)) { ContentType = body.Type is "" ? null : body.Type, Body = body.Body, What = $"kroppen är {body.What}" }).Concat(BodyProbes.Of(target, chosen));

    private static RawRequest Sent(string method, string address, IEnumerable<(string Name, string Raw)> fields, string token, string what) => new(method, address)
    {
        ContentType = Form,
        Body = Encoding.UTF8.GetBytes(string.Join('&', fields.Append(("__RequestVerificationToken", Uri.EscapeDataString(token))).Select(field => $"{field.Item1}={field.Item2}"))),
        What = what,
    };

    private static RawRequest Parts(string method, string address, IEnumerable<(string Name, string Value)> fields, string token, string what)
    {
        var (type, body) = BadFiles.Form([.. fields, ("__RequestVerificationToken", token)], "Fil", "a.txt", "x"u8.ToArray());
        return new RawRequest(method, address) { ContentType = type, Body = body, What = what };
    }

    private static string With(string address, string query) => address + (address.Contains('?', StringComparison.Ordinal) ? "&" : "?") + query;

    [GeneratedRegex(@"\{\*{0,2}(?<name>[^}:?]+)[^}]*\}")]
    private static partial Regex Parameter();
}
