namespace NaraVard.Media;

internal static class MediaLinks
{
    public const string Shelf = "/redaktion/media";

    public const string File = "/media/{id:guid}/{hash}/{name}";

    public static string Item(Guid id) => $"{Shelf}/{id}";

    /// <summary>What every address of a thing begins with; by it one finds where the thing is used.</summary>
    public static string Root(Guid id) => $"/media/{id}";

    public static string Of(Guid id, string hash, string name) => $"{Root(id)}/{hash}/{name}";
}
