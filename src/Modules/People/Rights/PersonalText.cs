using System.Globalization;
using System.Text;
using NaraVard.Kernel.Privacy;
using NaraVard.Kernel.Text;

namespace NaraVard.People.Rights;

/// <summary>A value as somebody reads it, and a text of one's own as a file.</summary>
internal static class PersonalText
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The value in words.</summary>
    public static string Of(object value) => value switch
    {
        DateTimeOffset at => at.LongDateAndTime(),
        DateOnly day => day.Long(),
        bool yes => yes ? "ja" : "nej",
        int number => number.ToString(CultureInfo.InvariantCulture),
        _ => (string)value,
    };

    /// <summary>The text of a row, below what else is known of it.</summary>
    public static async Task WriteAsync(Stream to, PersonalPart part, PersonalRow row, CancellationToken ct)
    {
        await using var writer = new StreamWriter(to, Utf8, leaveOpen: true);
        var (text, rest) = (row.Fields.FirstOrDefault(field => field.Label == part.TextField), row.Fields.Where(field => field.Label != part.TextField));
        foreach (var field in rest)
        {
            await writer.WriteLineAsync($"{field.Label}: {Of(field.Value)}".AsMemory(), ct);
        }

        await writer.WriteAsync($"\n{(text is null ? "" : Of(text.Value))}\n".AsMemory(), ct);
    }
}
