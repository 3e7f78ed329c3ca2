namespace NaraVard.Headless.Api;

internal static class ApiLinks
{
    public const string Page = "/api";
    public const string Root = "/api/v1";
    public const string Document = $"{Root}/openapi.json";
    public const string List = $"{Root}/{{type}}";
    public const string Item = $"{List}/{{slug}}";
    public const string Media = $"{Root}/media";
    public const string Medium = $"{Media}/{{id:guid}}";

    public static string Of(ApiFolder folder) => $"{Root}/{folder.Name}";

    public static string Of(ApiFolder folder, string slug) => $"{Of(folder)}/{slug}";

    /// <summary>Where a step is taken with an item.</summary>
    public static string Of(Writing.ContentStep step) => $"{Item}/{step.Word}";

    public static string OfMedia(Guid id) => $"{Media}/{id}";
}
