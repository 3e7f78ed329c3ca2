using System.Globalization;
using NaraVard.Kernel.Text;
using NaraVard.People.Contracts;

namespace NaraVard.Meetings.Series;

/// <summary>Plans the same meeting on more days, as one series.</summary>
internal sealed class RepeatMeeting(Store store, IOrganisations organisations)
{
    private static readonly Problem.Conflict Overtaken = new("Någon annan ändrade mötet samtidigt. Titta igenom det och försök igen.");

    /// <param name="by">A manager of the meeting's organisation.</param>
    /// <param name="id">The meeting that is the first.</param>
    /// <param name="days">The days as they stand in the form: 2027-03-08.</param>
    /// <param name="withAgenda">Whether the steps of the first come along.</param>
    /// <param name="ct">Stops the work.</param>
    /// <returns>How many were planned.</returns>
    public async Task<Outcome<int>> RunAsync(Person by, Guid id, IReadOnlyCollection<string> days, bool withAgenda, CancellationToken ct)
    {
        if (await store.MeetingOfAsync(id, await organisations.ReachAsync(by, ct), ct) is not { } meeting)
        {
            return new Problem.NotFound();
        }

        if (meeting.WhyNotInvite is { } closed)
        {
            return closed;
        }

        if (days.Count is 0 or > Rhythms.Most)
        {
            return new Problem.Invalid("Days", days.Count == 0 ? "Välj minst en dag" : $"Planera högst {Rhythms.Most} möten på en gång");
        }

        List<DateOnly> read = [];
        foreach (var typed in days)
        {
            if (!DateOnly.TryParseExact(typed.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) || day.Year is < 2000 or > 2100)
            {
                return new Problem.Invalid("Days", $"”{Cut.To(typed, 20)}” är ingen dag. Skriv den som år, månad och dag, till exempel 2027-03-08");
            }

            read.Add(day);
        }

        var clock = TimeOnly.FromDateTime(meeting.StartsAt.InSweden().DateTime);
        var others = read.Distinct().Where(day => day != meeting.StartsAt.SwedishDate()).Order().Select(day => meeting.Again(SwedishTime.At(day, clock), withAgenda)).ToList();
        store.AddRange(others);
        return await store.SaveAsync(others.Count, Overtaken, ct);
    }
}
