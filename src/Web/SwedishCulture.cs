using System.Globalization;
using NaraVard.Kernel.Text;

namespace NaraVard.Web;

/// <summary>Dates, numbers and the order of words are Swedish whatever language the server has been given (LANG, LC_ALL).</summary>
internal static class SwedishCulture
{
    public static void Use()
    {
        if (!IsKnown())
        {
            throw new StartException(
                "Servern kan inte sortera och skriva datum på svenska. Ta bort DOTNET_SYSTEM_GLOBALIZATION_INVARIANT ur miljön om den är satt, och installera biblioteket ICU (paketet libicu i Debian).");
        }

        CultureInfo.CurrentCulture = CultureInfo.DefaultThreadCurrentCulture = CultureInfo.GetCultureInfo("sv-SE");
    }

    // In .NET's invariant mode the culture is either unknown, or known and sorted by the letters' numbers.
    private static bool IsKnown()
    {
        try
        {
            return CultureInfo.GetCultureInfo("sv-SE").DateTimeFormat.GetMonthName(5) == "maj" && new[] { "ö", "ä", "å", "z", "a" }.Order(SwedishOrder.Words).SequenceEqual(["a", "z", "å", "ä", "ö"]);
        }
        catch (CultureNotFoundException)
        {
            return false;
        }
    }
}
