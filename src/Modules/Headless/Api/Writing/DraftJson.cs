using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using NaraVard.Editing.Contracts;
using NaraVard.Mail.Contracts;

namespace NaraVard.Headless.Api.Writing;

/// <summary>The newest text of an item as an editor's program meets it.</summary>
internal static class DraftJson
{
    public static IResult Answer(HttpContext http, WorkingText text, ApiFolder folder, ISiteAddress site, int status = StatusCodes.Status200OK) =>
        KeyedAnswer.Of(http, DraftTag.Of(text), Of(text, folder, site), status);

    public static JsonObject Of(WorkingText text, ApiFolder folder, ISiteAddress site) => new()
    {
        ["type"] = text.Type.Name,
        ["slug"] = text.Slug,
        ["address"] = text.Type.AddressOf(text.Slug),
        ["version"] = text.Number,
        ["etag"] = DraftTag.Of(text),
        ["stage"] = JsonNamingPolicy.CamelCase.ConvertName(text.Stage.ToString()),
        ["isPublished"] = text.IsLive && text.PutAway is null,
        ["awaitsApproval"] = text.AwaitsApproval,
        ["publishAt"] = text.PublishAt?.UtcDateTime,
        ["reviewBy"] = text.ReviewBy?.ToString("O", CultureInfo.InvariantCulture),
        ["putAway"] = text.PutAway is { } put ? new JsonObject { ["state"] = JsonNamingPolicy.CamelCase.ConvertName(put.As.ToString()), ["reason"] = put.Why, ["since"] = put.Since.UtcDateTime } : null,
        ["writtenAt"] = text.WrittenAt.UtcDateTime,
        ["refusal"] = text.Refusal,
        ["links"] = new JsonObject { ["self"] = AddressOf(text, folder, site), ["html"] = site.Absolute(text.Type.AddressOf(text.Slug)) },
        ["content"] = JsonNode.Parse(text.Type.Rewrite(text.Json)),
    };

    public static string AddressOf(WorkingText text, ApiFolder folder, ISiteAddress site) =>
        site.Absolute($"{ApiLinks.Of(folder, text.Slug)}?{ApiItem.Version}={ReadDraft.Draft}{(folder.IsShared ? $"&{ApiItem.Type}={text.Type.Name}" : "")}");
}
