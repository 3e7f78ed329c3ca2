using System.Reflection;
using NaraVard.Kernel.Content;

namespace NaraVard.Editing.Taxonomies;

/// <summary>The names by which published texts say where something was done and by whom, and how many texts have each.</summary>
internal sealed record PlacesInUse(IReadOnlyDictionary<string, int> Counts)
{
    public static PlacesInUse Of(LiveSnapshot live) => new(
        live.Items.SelectMany(item => In(item.Any).Concat(item.Any.FoundBy).Distinct()).GroupBy(place => place).ToDictionary(same => same.Key, same => same.Count()));

    /// <summary>The places that a text names.</summary>
    public static IEnumerable<string> In(ContentBody body) =>
        from property in body.GetType().GetProperties()
        where property.IsDefined(typeof(PlacesAttribute))
        from place in property.GetValue(body) as IEnumerable<string> ?? []
        select place;

    /// <summary>The field of a text in which its places stand, or null.</summary>
    public static PropertyInfo? FieldOf(ContentBody body) => body.GetType().GetProperties().FirstOrDefault(property => property.IsDefined(typeof(PlacesAttribute)));
}
