using NaraVard.Kernel.Text;

namespace NaraVard.Meetings;

/// <summary>A question that doesn't stand in any table.</summary>
internal static class OwnQuestion
{
    private const int LongestText = 500;

    public static Outcome<string> Read(string typed) => typed.Trim() switch
    {
        "" => new Problem.Invalid("Own", "Skriv frågan"),
        { Length: > LongestText } => new Problem.Invalid("Own", $"Frågan får vara högst {LongestText} tecken"),
        var text when PersonalIdentityGuard.Check("Own", text) is { } problem => problem,
        var text => text,
    };
}
