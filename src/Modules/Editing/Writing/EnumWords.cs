using System.Reflection;

namespace NaraVard.Editing.Writing;

/// <summary>
/// The Swedish word of an enum value: what the enum's own <c>Name</c> extension says, so that the word stands in one place.
/// </summary>
internal static class EnumWords
{
    private const BindingFlags AnyStatic = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    /// <summary>The words of all values, in the order of the enum.</summary>
    public static IReadOnlyList<(object Value, string Word)> Of(Type type)
    {
        var name = NameOf(type) ?? throw new InvalidOperationException($"{type.Name} saknar tillägget Name() som ger värdenas svenska ord.");
        return [.. Enum.GetValues(type).Cast<object>().Select(value => (value, (string)name.Invoke(null, [value])!))];
    }

    private static MethodInfo? NameOf(Type type) => type.Assembly.GetTypes()
        .Where(candidate => candidate is { IsAbstract: true, IsSealed: true })
        .Select(candidate => candidate.GetMethod("Name", AnyStatic, [type]))
        .FirstOrDefault(method => method?.ReturnType == typeof(string));
}
