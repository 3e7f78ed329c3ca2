using System.Text.Json.Nodes;
using NaraVard.Headless.OpenData;
using NaraVard.Kernel.Content;
using NaraVard.Mail.Contracts;

namespace NaraVard.Headless.Api.Description;

/// <summary>
/// The API described in OpenAPI 3.0, the version that every generator reads. Made from the registered types, so it can't say anything else than what is there.
/// </summary>
internal sealed class ApiDocument(ApiFolders folders, ISiteAddress site, Licence licence)
{
    private readonly Lazy<byte[]> _json = new(() => System.Text.Encoding.UTF8.GetBytes(Write(folders, site, licence).ToJsonString(ContentJson.Options)));

    public byte[] Json => _json.Value;

    public string Hash => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Json))[..16];

    private static JsonObject Write(ApiFolders folders, ISiteAddress site, Licence licence)
    {
        var schemas = new ApiSchemas();
        CommonSchemas.Add(schemas);
        WritePaths.AddCommon(schemas);
        var paths = new JsonObject();
        foreach (var folder in folders.All)
        {
            ReadPaths.Add(paths, folder, schemas);
            WritePaths.Add(paths, folder, schemas);
        }

        MediaPaths.Add(paths, schemas);
        SearchPaths.Add(paths, schemas);

        return new JsonObject
        {
            ["openapi"] = "3.0.4",
            ["info"] = new JsonObject
            {
                ["title"] = "NäraVård",
                ["version"] = "1",
                ["description"] = "Det publicerade innehållet på NäraVård, att läsa utan konto. Den som är redaktör kan också skriva, med en personlig nyckel och genom samma granskning som på webbplatsen.",
                ["license"] = new JsonObject { ["name"] = licence.Name, ["url"] = licence.Address },
            },
            ["servers"] = new JsonArray(new JsonObject { ["url"] = site.Absolute("") }),
            ["tags"] = new JsonArray([.. folders.All.Select(folder => Tag(folder.Name, folder.Title)), Tag(MediaPaths.Tag, "Bilder och filer"), Tag(SearchPaths.Tag, "Sökning i allt som är publicerat")]),
            ["paths"] = paths,
            ["components"] = new JsonObject
            {
                ["schemas"] = schemas.All,
                ["securitySchemes"] = new JsonObject { [Operation.KeyScheme] = new JsonObject { ["type"] = "http", ["scheme"] = "bearer", ["description"] = "En personlig nyckel, som redaktörer skapar på /konto/nycklar" } },
            },
        };
    }

    private static JsonObject Tag(string name, string meaning) => new() { ["name"] = name, ["description"] = meaning };
}
