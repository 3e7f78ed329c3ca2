using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Text;
using NaraVard.Prompts.Schedules;

namespace NaraVard.Prompts.Sending;

/// <summary>A question mailed to a person, once. Whether it was answered stands in nobody's drawer but the person's own, and not here.</summary>
internal sealed class ReflectionPrompt : IVersioned
{
    private ReflectionPrompt() { }

    public Guid Id { get; private init; }

    public Guid ScheduleId { get; private init; }

    public Guid AccountId { get; private init; }

    /// <summary>The cycle, or the series of meetings.</summary>
    public Guid AboutId { get; private init; }

    /// <summary>The meeting that it was asked before, and among whose notes an answer lands; null for a cycle.</summary>
    public Guid? MeetingId { get; private init; }

    public string QuestionId { get; private init; } = "";

    public string Question { get; private init; } = "";

    public DateOnly Occurrence { get; private init; }

    /// <summary>The date in Sweden when it was asked. All that a person is asked on a date goes in one mail.</summary>
    public DateOnly AskedOn { get; private init; }

    /// <summary>Where it stands in that mail, from 0. Each mail has a first question, so that person, date and place being one of a kind lets one mail a day through.</summary>
    public int Place { get; private init; }

    public DateTimeOffset AskedAt { get; private init; }

    public int Version { get; set; }

    public static ReflectionPrompt Of(PromptSchedule schedule, ChosenQuestion chosen, DateOnly occurrence, int place, DateTimeOffset now, Guid? meeting = null) => new()
    {
        Id = Guid.CreateVersion7(now),
        ScheduleId = schedule.Id,
        AccountId = schedule.AccountId,
        AboutId = schedule.AboutId,
        MeetingId = meeting,
        QuestionId = chosen.Id,
        Question = chosen.Text,
        Occurrence = occurrence,
        AskedOn = now.SwedishDate(),
        Place = place,
        AskedAt = now,
    };

    /// <summary>Whether somebody has been asked something that day already.</summary>
    public static Task<bool> IsAskedOnAsync(Store store, Guid account, DateOnly day, CancellationToken ct) =>
        store.Set<ReflectionPrompt>().AnyAsync(prompt => prompt.AccountId == account && prompt.AskedOn == day, ct);

    /// <summary>All that came in the same mail as this one, itself among them.</summary>
    public static IQueryable<ReflectionPrompt> InMailOf(Store store, Guid prompt) =>
        from one in store.Set<ReflectionPrompt>()
        join other in store.Set<ReflectionPrompt>() on new { one.AccountId, one.AskedOn } equals new { other.AccountId, other.AskedOn }
        where one.Id == prompt
        select other;

    /// <summary>The key of a mail.</summary>
    /// <param name="first">Its first prompt.</param>
    public static string MailKey(Guid first) => $"prompt-{first:n}";

    public static void Map(ModelBuilder model) => model.Entity<ReflectionPrompt>(prompt =>
    {
        prompt.ToTable("reflection_prompts");
        prompt.Property(p => p.AboutId).HasColumnName("CycleId");
        prompt.Property(p => p.QuestionId).HasMaxLength(120);
        prompt.Property(p => p.Question).HasMaxLength(2000);
        prompt.Property(p => p.Place).HasDefaultValue(0).ValueGeneratedNever();
        prompt.HasIndex(p => new { p.AccountId, p.AskedOn, p.Place }).IsUnique();
        prompt.HasIndex(p => new { p.ScheduleId, p.Occurrence }).IsUnique();
        prompt.HasOne<PromptSchedule>().WithMany().HasForeignKey(p => p.ScheduleId).OnDelete(DeleteBehavior.Restrict);
    });
}
