using System.Globalization;
using System.Text;

namespace NaraVard.Kernel.Text;

/// <summary>A text as a word in an address: lower case, a–z, 0–9 and hyphens.</summary>
public static class Slug
{
    /// <summary>"Fast vårdkontakt på Öland" becomes "fast-vardkontakt-pa-oland". Empty when nothing is left.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="longest">The most characters to keep; cut at a hyphen where there is one.</param>
    public static string Of(string text, int longest = 80)
    {
        var slug = new StringBuilder();
        foreach (var c in text.Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            if (c is (>= 'a' and <= 'z') or (>= '0' and <= '9'))
            {
                slug.Append(c);
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        return Shorten(slug.ToString().Trim('-'), longest);
    }

    private static string Shorten(string slug, int longest)
    {
        if (slug.Length <= longest)
        {
            return slug;
        }

        var cut = slug.LastIndexOf('-', longest);
        return slug[..(cut > 0 ? cut : longest)];
    }
}
