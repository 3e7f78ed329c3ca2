using Microsoft.EntityFrameworkCore;

namespace NaraVard.Prompts.Schedules;

/// <summary>When a team has agreed that all of them are asked about their cycle. There is none when they haven't.</summary>
internal sealed class TeamRhythm : IVersioned
{
    private TeamRhythm() { }

    public Guid CycleId { get; private init; }

    public Rhythm Rhythm { get; private set; }

    public DayOfWeek Weekday { get; private set; }

    public TimeOnly Time { get; private set; }

    public int Version { get; set; }

    public static TeamRhythm For(Guid cycle) => new() { CycleId = cycle };

    public void Agree(Rhythm rhythm, DayOfWeek weekday, TimeOnly time) => (Rhythm, Weekday, Time) = (rhythm, weekday, time);

    public static void Map(ModelBuilder model) => model.Entity<TeamRhythm>(team =>
    {
        team.ToTable("prompt_team_rhythms");
        team.HasKey(t => t.CycleId);
        team.Property(t => t.CycleId).ValueGeneratedNever();
    });
}
