using Microsoft.Extensions.DependencyInjection;
using NaraVard.Cycles.Entries;
using NaraVard.Cycles.Planning;
using NaraVard.Cycles.Running;
using NaraVard.Kernel;
using NaraVard.Meetings;
using NaraVard.People.Contracts;
using NaraVard.Tests.People.Organisations;

namespace NaraVard.Tests.Levels.Questions;

/// <summary>Answers and meetings as they are when they have come to be.</summary>
internal static class AskedActs
{
    /// <summary>A meeting with one question on its agenda, and what was noted about it.</summary>
    public static Task HeldAsync(this Workplace place, Guid leader, string question, string noted, bool isHeld = true, SystemLevel level = SystemLevel.Team) => place.Site.AskAsync(async services =>
    {
        var (store, now) = (services.GetRequiredService<Store>(), place.Site.Clock.GetUtcNow());
        var meeting = LeadershipMeeting.Plan(leader, place.Code, level, new MeetingDetails("Ledningsmöte", now, 60, ""));
        meeting.Add(new("Vad gör det lättare?", 10) { QuestionId = question });
        meeting.Notes.Single(note => note.ItemId == meeting.Items[0].Id).Write(noted, "");
        if (isHeld)
        {
            meeting.Close(now);
        }

        store.Add(meeting);
        return await store.SaveChangesAsync();
    });

    /// <summary>A cycle at a level with an answer to a question, shared with some circle.</summary>
    public static Task AnswerAsync(this Workplace place, Guid author, SystemLevel level, string question, string text, Sharing sharing = Sharing.Organisation) => place.Site.AskAsync(async services =>
    {
        var (store, now) = (services.GetRequiredService<Store>(), place.Site.Clock.GetUtcNow());
        var cycle = LearningCycle.Start(new CyclePlan($"Cykel {Unique.Word()}", "Att lära.", level) { Themes = ["aldre"] }, place.Code, null, author, now).Value;
        var entry = CycleEntry.Write(cycle, new NewEntry(new EntryWords(text, EntryKind.Observation, null, null), Question: question), null, author, now).Value;
        for (var step = Sharing.Team; step <= sharing; step++)
        {
            entry.ShareWith(step);
        }

        store.AddRange(cycle, entry);
        if (sharing >= Sharing.Organisation)
        {
            store.Add(new NaraVard.Cycles.Organisations.EntryOrganisation(entry.Id, cycle.Id, place.Code));
        }

        return await store.SaveChangesAsync();
    });
}
