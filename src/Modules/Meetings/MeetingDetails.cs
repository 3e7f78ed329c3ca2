using NaraVard.Kernel.Text;

namespace NaraVard.Meetings;

/// <summary>What a meeting is called, when and where it is, as somebody typed it.</summary>
internal sealed record TypedDetails(string Title, string Date, string Time, string Length, string Place);

/// <summary>What a meeting is called, when and where it is. A meeting that has already been held may be noted afterwards.</summary>
internal sealed record MeetingDetails(string Title, DateTimeOffset StartsAt, int Length, string Place)
{
    public const int LongestTitle = 200;
    public const int LongestPlace = 200;

    public static Outcome<MeetingDetails> Read(TypedDetails typed)
    {
        var startsAt = MeetingTime.Read(typed.Date, typed.Time);
        var length = WholeMinutes.Read("Length", typed.Length, shortest: 5, longest: 600);
        if ((CheckTitle(typed.Title) ?? startsAt.Problem ?? length.Problem ?? CheckPlace(typed.Place)) is { } problem)
        {
            return problem;
        }

        return new MeetingDetails(typed.Title.Trim(), startsAt.Value, length.Value, typed.Place.Trim());
    }

    private static Problem? CheckTitle(string title) => title.Trim() switch
    {
        "" => new Problem.Invalid("Title", "Skriv vad mötet heter"),
        { Length: > LongestTitle } => new Problem.Invalid("Title", $"Namnet får vara högst {LongestTitle} tecken"),
        var name => PersonalIdentityGuard.Check("Title", name),
    };

    private static Problem? CheckPlace(string place) => place.Trim().Length > LongestPlace
        ? new Problem.Invalid("Place", $"Platsen får vara högst {LongestPlace} tecken")
        : PersonalIdentityGuard.Check("Place", place);
}
