using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NaraVard.Kernel.Text;
using NaraVard.Levels.Contracts;
using NaraVard.Meetings.Contracts;
using NaraVard.Prompts.Sending;

namespace NaraVard.Prompts.Series;

/// <summary>
/// Chooses a question to think of before a meeting: of those on its agenda the one that the person has been asked the fewest times, the first of them; one of the
/// level's table when the agenda has none. The same choice each time for the same past.
/// </summary>
internal static class ChooseBefore
{
    /// <param name="meeting">The meeting.</param>
    /// <param name="agenda">Its questions in their order.</param>
    /// <param name="table">The level's questions, for when the agenda has none.</param>
    /// <param name="asked">How many times the person has been asked each.</param>
    /// <param name="lately">What has been talked about lately.</param>
    public static ChosenQuestion? Choose(SeriesMeeting meeting, IReadOnlyList<AgendaQuestion> agenda, IReadOnlyList<BankQuestion> table, IReadOnlyDictionary<string, int> asked, IReadOnlySet<string> lately)
    {
        var about = $"mötet ”{meeting.Title}” {meeting.StartsAt.InSweden().ToString("dddd d MMMM HH.mm", CultureInfo.GetCultureInfo("sv-SE"))}";
        if (agenda.Select(question => new ChosenQuestion(IdOf(question), question.Text, $"Frågan står på dagordningen för {about}.")).MinBy(question => asked.GetValueOrDefault(question.Id)) is { } chosen)
        {
            return chosen;
        }

        return ChooseQuestion.Choose(table, asked, phase: null, lately) is { } other ? other with { Why = $"Det här är något att tänka på inför {about}, som ännu inte har någon fråga på dagordningen. {other.Why}" } : null;
    }

    // A question of the meeting's own is the same one wherever its words stand: an agenda that comes back has new rows each time.
    private static string IdOf(AgendaQuestion question) => question.QuestionId is { Length: > 0 } id
        ? id
        : $"dagordning-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(question.Text.Trim().ToLowerInvariant())))[..32]}";
}
