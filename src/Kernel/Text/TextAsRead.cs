using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace NaraVard.Kernel.Text;

/// <summary>
/// A text as it looks on a page, with the place of each character in what was written: entities are characters, invisible characters and Markdown's marks are not
/// there, and a digit or a dash is the same in every script.
/// </summary>
internal sealed partial class TextAsRead
{
    private readonly StringBuilder _read = new();
    private readonly List<(int Start, int End)> _places = [];

    private TextAsRead(string written)
    {
        var machine = MadeByMachines().Match(written);
        for (var at = 0; at < written.Length;)
        {
            if (machine.Success && machine.Index == at)
            {
                // A blank, so that what stands before and after isn't read as one.
                Add(' ', at, at += machine.Length);
                machine = machine.NextMatch();
                continue;
            }

            at += Take(written, at);
        }
    }

    public static TextAsRead Of(string written) => new(written);

    public string Text => _read.ToString();

    /// <summary>Where a stretch of <see cref="Text"/> stands in what was written.</summary>
    public (int Start, int Length) Place(int start, int length)
    {
        var first = _places[start].Start;
        return (first, _places[start + length - 1].End - first);
    }

    private int Take(string written, int at)
    {
        if (written[at] == '&' && Entity().Match(written, at) is { Success: true, Value: var entity } && WebUtility.HtmlDecode(entity) is var decoded && decoded != entity)
        {
            foreach (var rune in decoded.EnumerateRunes())
            {
                Add(rune, at, at + entity.Length);
            }

            return entity.Length;
        }

        if (!Rune.TryGetRuneAt(written, at, out var one))
        {
            Add(written[at], at, at + 1);
            return 1;
        }

        Add(one, at, at + one.Utf16SequenceLength);
        return one.Utf16SequenceLength;
    }

    private void Add(Rune rune, int start, int end)
    {
        switch (Rune.GetUnicodeCategory(rune))
        {
            case UnicodeCategory.Format:
            case var _ when rune.Value is '\\' or '*' or '_' or '`':
                break;
            case UnicodeCategory.DecimalDigitNumber:
                Add((char)('0' + (int)Rune.GetNumericValue(rune)), start, end);
                break;
            case UnicodeCategory.DashPunctuation:
            case var _ when rune.Value == '−':
                Add('-', start, end);
                break;
            default:
                foreach (var unit in rune.ToString())
                {
                    Add(unit, start, end);
                }

                break;
        }
    }

    private void Add(char unit, int start, int end)
    {
        _read.Append(unit);
        _places.Add((start, end));
    }

    [GeneratedRegex(@"\G&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")]
    private static partial Regex Entity();

    // The address of a picture, an id and a hash are made by the product, of so many digits that some of them are a date and a checksum by chance.
    [GeneratedRegex("/media/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/[0-9a-f]{16}/|(?<![0-9A-Za-z])[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![0-9A-Za-z])|(?<![0-9A-Za-z])[0-9a-f]{32,128}(?![0-9A-Za-z])")]
    private static partial Regex MadeByMachines();
}
