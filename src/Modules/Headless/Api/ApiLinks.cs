namespace NaraVard.Headless.Api;

internal static class ApiLinks
{
    public const string Page = "/api";
    public const string Root = "/api/v1";
    public const string Document = $"{Root}/openapi.json";
    public const string List = $"{Root}/{{type}}";
    public const string Item = $"{List}/{{slug}}";
    public const string Submit = $"{Item}/submit";
    public const string Publish = $"{Item}/publish";
    public const string Refuse = $"{Item}/refuse";

    public static string Of(ApiFolder folder) => $"{Root}/{folder.Name}";

    public static string Of(ApiFolder folder, string slug) => $"{Of(folder)}/{slug}";
}
