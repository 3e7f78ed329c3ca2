using System.Globalization;

namespace NaraVard.Kernel.Text;

/// <summary>The order of words in Swedish, a to z and then å, ä, ö, whatever the server's own language is. What people read in order is sorted with it.</summary>
public static class SwedishOrder
{
    /// <summary>Words and names; capitals count as small letters.</summary>
    public static StringComparer Words { get; } = StringComparer.Create(CultureInfo.GetCultureInfo("sv-SE"), ignoreCase: true);
}
