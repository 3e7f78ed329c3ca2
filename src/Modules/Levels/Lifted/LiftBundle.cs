using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Text;

namespace NaraVard.Levels.Lifted;

/// <summary>Questions at one receiver that are read and answered as one. A question that is like no other is a bundle of its own.</summary>
internal sealed class LiftBundle : IVersioned
{
    /// <summary>The furthest day that can be set, so that a slip of the year is noticed.</summary>
    private const int MostDays = 730;

    private LiftBundle() { }

    public Guid Id { get; private init; }

    public string ReceiverCode { get; private init; } = "";

    /// <summary>The level that it was lifted to.</summary>
    public SystemLevel Level { get; private init; }

    public DateTimeOffset BegunAt { get; private init; }

    /// <summary>Whether the receiver owes an answer.</summary>
    public bool Waits { get; private set; } = true;

    /// <summary>Since when it waits, or when it was last answered.</summary>
    public DateTimeOffset StandsSince { get; private set; }

    /// <summary>When the receiver's managers were told that it waits; null while they haven't been.</summary>
    public DateTimeOffset? ToldAt { get; private set; }

    /// <summary>The day by which the receiver means to answer; it sets it itself.</summary>
    public DateOnly? AnswerDay { get; private set; }

    /// <summary>Whether something has been done with it: answered, lifted on, or made a cycle. Then its questions stay together.</summary>
    public bool IsBegun { get; private set; }

    /// <summary>Whether the receiver has said that it is not like others.</summary>
    public bool StandsAlone { get; private set; }

    /// <summary>The receiver's own cycle about it, or null.</summary>
    public Guid? CycleId { get; private set; }

    public int Version { get; set; }

    /// <summary>Whether the senders may still take their questions back.</summary>
    public bool MayBeTakenBack => AnswerDay is null && !IsBegun;

    public static LiftBundle Begin(string receiver, SystemLevel level, DateTimeOffset now) =>
        new() { Id = Guid.CreateVersion7(now), ReceiverCode = receiver, Level = level, BegunAt = now, StandsSince = now };

    /// <summary>The bundle of a question that is taken out of this one. It is answered by the same day, and keeps its place among what waits.</summary>
    public LiftBundle WithoutOthers(DateTimeOffset now) =>
        new() { Id = Guid.CreateVersion7(now), ReceiverCode = ReceiverCode, Level = Level, BegunAt = BegunAt, StandsSince = StandsSince, AnswerDay = AnswerDay, ToldAt = ToldAt, StandsAlone = true };

    /// <summary>Says by which day the receiver means to answer.</summary>
    public Outcome<LiftBundle> SetDay(DateOnly day, DateTimeOffset now)
    {
        if (!Waits)
        {
            return new Problem.Conflict("Frågan är redan besvarad, så ingen dag behövs. Ni kan svara en gång till om något har ändrats.");
        }

        var today = now.SwedishDate();
        if (day < today || day > today.AddDays(MostDays))
        {
            return new Problem.Invalid("AnswerDay", "Välj en dag från i dag och två år framåt");
        }

        AnswerDay = day;
        return this;
    }

    /// <summary>Takes in another bundle's questions, and answers by the nearer of their days.</summary>
    public Outcome<LiftBundle> TakeIn(LiftBundle other)
    {
        if (IsBegun || other.IsBegun || ReceiverCode != other.ReceiverCode || Level != other.Level)
        {
            return new Problem.Conflict("Den ena frågan är redan besvarad, lyft vidare eller prövas i en cykel. Då går de inte att lägga ihop.");
        }

        StandsSince = StandsSince <= other.StandsSince ? StandsSince : other.StandsSince;
        AnswerDay = (AnswerDay, other.AnswerDay) is ({ } one, { } two) ? (one <= two ? one : two) : AnswerDay ?? other.AnswerDay;
        StandsAlone = false;
        return this;
    }

    /// <summary>The receiver has answered. It may answer again when more is known.</summary>
    public void Reply(DateTimeOffset now) => (Waits, IsBegun, StandsSince, AnswerDay) = (false, true, now, null);

    /// <summary>A sender has told more, so it waits again. The day is the receiver's to set anew.</summary>
    public void WaitAgain(DateTimeOffset now) => (Waits, StandsSince, ToldAt) = (true, now, null);

    /// <summary>The receiver's managers are told that it waits.</summary>
    public void Tell(DateTimeOffset now) => ToldAt = now;

    /// <summary>The receiver has lifted it on, and still owes its own answer.</summary>
    public void LiftOn() => IsBegun = true;

    /// <summary>The receiver tries it in a cycle of its own, and still owes its answer.</summary>
    public void TryIn(Guid cycle) => (CycleId, IsBegun) = (cycle, true);

    public static void Map(ModelBuilder model) => model.Entity<LiftBundle>(bundle =>
    {
        bundle.ToTable("lift_bundles");
        bundle.Property(b => b.Id).ValueGeneratedNever();
        bundle.Property(b => b.ReceiverCode).HasMaxLength(40);
        bundle.Ignore(b => b.MayBeTakenBack);
        bundle.HasIndex(b => new { b.ReceiverCode, b.Waits, b.StandsSince });
        bundle.HasIndex(b => b.CycleId);
    });
}
