using Microsoft.EntityFrameworkCore;
using NaraVard.Meetings.Closing;
using NaraVard.Meetings.Inviting;
using NaraVard.Meetings.Joining;
using NaraVard.Meetings.OwnNotes;
using NaraVard.Meetings.Room;

namespace NaraVard.Meetings;

internal static class MeetingModel
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<LeadershipMeeting>(meeting =>
        {
            meeting.ToTable("meetings");
            meeting.Property(m => m.Id).ValueGeneratedNever();
            meeting.Property(m => m.Title).HasMaxLength(MeetingDetails.LongestTitle);
            meeting.Property(m => m.OrganisationCode).HasMaxLength(40);
            meeting.Property(m => m.Format).HasMaxLength(120).HasDefaultValue("").ValueGeneratedNever();
            meeting.Property(m => m.Place).HasMaxLength(MeetingDetails.LongestPlace);
            meeting.Property(m => m.JoinCode).HasMaxLength(Joining.JoinCode.Length);
            meeting.Property(m => m.NowMinutes).HasDefaultValue(0).ValueGeneratedNever();
            meeting.HasIndex(m => m.JoinCode).IsUnique();
            meeting.Property(m => m.Sequence).HasDefaultValue(0).ValueGeneratedNever();
            meeting.Ignore(m => m.IsCalledOff);
            meeting.Ignore(m => m.WhyNotInvite);
            meeting.Ignore(m => m.Details);
            meeting.HasIndex(m => new { m.SeriesId, m.StartsAt });
            meeting.HasIndex(m => new { m.OrganisationCode, m.State, m.StartsAt });
            meeting.HasMany(m => m.Items).WithOne().HasForeignKey(i => i.MeetingId);
            meeting.HasMany(m => m.Notes).WithOne().HasForeignKey(n => n.MeetingId);
        });
        model.Entity<AgendaItem>(item =>
        {
            item.ToTable("meeting_items");
            item.Property(i => i.Id).ValueGeneratedNever();
            item.Property(i => i.Kind).HasDefaultValue(StepKind.Question).ValueGeneratedNever();
            item.Property(i => i.Way).HasDefaultValue(AnswerWay.Spoken).ValueGeneratedNever();
            item.Property(i => i.QuestionId).HasMaxLength(60);
            item.Property(i => i.Text).HasMaxLength(AgendaItem.LongestText);
            item.Property(i => i.Hint).HasMaxLength(AgendaItem.LongestHint).HasDefaultValue("").ValueGeneratedNever();
            item.Property(i => i.From).HasMaxLength(AgendaItem.LongestAddress).HasDefaultValue("").ValueGeneratedNever();

            // Two who take it along to different meetings at once: only one of them does.
            item.Property(i => i.CarriedTo).IsConcurrencyToken();
            item.Ignore(i => i.Step);
            item.HasIndex(i => new { i.MeetingId, i.Position });
            item.HasIndex(i => i.QuestionId);
        });
        Invitee.Map(model);
        OwnMeetingNotes.Map(model);
        model.Entity<MeetingNote>(note =>
        {
            note.ToTable("meeting_notes");
            note.Property(n => n.Id).ValueGeneratedNever();
            note.Property(n => n.Text).HasMaxLength(MeetingNote.LongestText);
            note.HasOne<AgendaItem>().WithMany().HasForeignKey(n => n.ItemId).OnDelete(DeleteBehavior.Restrict);
            note.HasIndex(n => n.MeetingId);
            note.HasIndex(n => n.ItemId);
        });
        model.Entity<Participant>(participant =>
        {
            participant.ToTable("meeting_participants");
            participant.Property(p => p.Id).ValueGeneratedNever();
            participant.Property(p => p.Name).HasMaxLength(Participant.LongestName);
            participant.Property(p => p.KeyHash).HasMaxLength(64);
            participant.HasOne<LeadershipMeeting>().WithMany().HasForeignKey(p => p.MeetingId);
            participant.HasIndex(p => new { p.MeetingId, p.KeyHash });
            participant.HasIndex(p => p.AccountId);
        });
        model.Entity<Contribution>(contribution =>
        {
            contribution.ToTable("meeting_contributions");
            contribution.Property(c => c.Id).ValueGeneratedNever();
            contribution.Property(c => c.Text).HasMaxLength(Contribution.Longest);
            contribution.HasOne<AgendaItem>().WithMany().HasForeignKey(c => c.ItemId);
            contribution.HasOne<Participant>().WithMany().HasForeignKey(c => c.ParticipantId).OnDelete(DeleteBehavior.Restrict);
            contribution.HasOne<ContributionGroup>().WithMany().HasForeignKey(c => c.GroupId).OnDelete(DeleteBehavior.SetNull);
            contribution.HasIndex(c => c.ItemId);
            contribution.HasIndex(c => c.MeetingId);
            contribution.HasIndex(c => c.ParticipantId);
            contribution.HasIndex(c => c.GroupId);
        });
        model.Entity<ContributionGroup>(group =>
        {
            group.ToTable("meeting_groups");
            group.Property(g => g.Id).ValueGeneratedNever();
            group.Property(g => g.Name).HasMaxLength(ContributionGroup.LongestName);
            group.HasOne<AgendaItem>().WithMany().HasForeignKey(g => g.ItemId);
            group.HasIndex(g => g.ItemId);
        });
        model.Entity<SentKey>(sent =>
        {
            sent.ToTable("meeting_sent");
            sent.HasKey(s => new { s.MeetingId, s.Key });
            sent.HasOne<LeadershipMeeting>().WithMany().HasForeignKey(s => s.MeetingId);
        });
        model.Entity<MeetingResult>(result =>
        {
            result.ToTable("meeting_results");
            result.Property(r => r.Id).ValueGeneratedNever();
            result.Property(r => r.Line).HasMaxLength(MeetingResult.LongestLine);
            result.HasOne<LeadershipMeeting>().WithMany().HasForeignKey(r => r.MeetingId);
            result.HasIndex(r => r.MeetingId);
        });
    }
}
