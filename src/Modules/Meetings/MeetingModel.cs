using Microsoft.EntityFrameworkCore;

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
            meeting.Property(m => m.Place).HasMaxLength(MeetingDetails.LongestPlace);
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
            item.HasIndex(i => new { i.MeetingId, i.Position });
        });
        model.Entity<MeetingNote>(note =>
        {
            note.ToTable("meeting_notes");
            note.Property(n => n.Id).ValueGeneratedNever();
            note.Property(n => n.Text).HasMaxLength(MeetingNote.LongestText);
            note.HasOne<AgendaItem>().WithMany().HasForeignKey(n => n.ItemId).OnDelete(DeleteBehavior.Restrict);
            note.HasIndex(n => n.MeetingId);
            note.HasIndex(n => n.ItemId);
        });
    }
}
