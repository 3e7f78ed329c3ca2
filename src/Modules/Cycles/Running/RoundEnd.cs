using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Text;

namespace NaraVard.Cycles.Running;

/// <summary>What the team does with what it has learned.</summary>
internal enum RoundDecision
{
    Adopt,
    Adapt,
    Abandon,
}

/// <summary>How a round ended, and why.</summary>
internal sealed class RoundEnd
{
    private RoundEnd() { }

    public RoundEnd(Guid cycle, int round, RoundChoice choice, Guid by, DateTimeOffset at)
    {
        (CycleId, Round, Decision, Reason) = (cycle, round, choice.Decision!.Value, FreeText.Clean(choice.Reason));
        (GoesOn, DecidedBy, DecidedAt) = (choice.GoesOn, by, at);
    }

    public Guid CycleId { get; private init; }

    public int Round { get; private init; }

    public RoundDecision Decision { get; private init; }

    public string Reason { get; private init; } = "";

    /// <summary>Whether another round followed; otherwise the cycle ended here.</summary>
    public bool GoesOn { get; private init; }

    public Guid DecidedBy { get; private init; }

    public DateTimeOffset DecidedAt { get; private init; }

    public static void Map(ModelBuilder model) => model.Entity<RoundEnd>(end =>
    {
        end.ToTable("cycle_round_ends");
        end.HasKey(e => new { e.CycleId, e.Round });
        end.Property(e => e.Reason).HasMaxLength(FreeText.Longest);
        end.HasOne<LearningCycle>().WithMany().HasForeignKey(e => e.CycleId).OnDelete(DeleteBehavior.Restrict);
    });
}

/// <summary>How a team wants to end a round.</summary>
/// <param name="Decision">Adopt, adapt or abandon.</param>
/// <param name="StartNext">Whether to start another round; means nothing when the trial is abandoned.</param>
/// <param name="Reason">Why.</param>
internal sealed record RoundChoice(RoundDecision? Decision, bool? StartNext, string Reason)
{
    public bool GoesOn => Decision != RoundDecision.Abandon && StartNext == true;

    public Problem? Check()
    {
        if (Decision is not { } decision || !Enum.IsDefined(decision))
        {
            return new Problem.Invalid(nameof(Decision), "Välj vad ni gör med det ni har prövat");
        }

        if (FreeText.Check(nameof(Reason), FreeText.Clean(Reason), "Skriv varför ni gör så") is { } problem)
        {
            return problem;
        }

        return decision != RoundDecision.Abandon && StartNext is null
            ? new Problem.Invalid(nameof(StartNext), "Välj om ni börjar nästa varv eller avslutar cykeln")
            : null;
    }
}

internal static class RoundDecisions
{
    public static string Name(this RoundDecision decision) => decision switch
    {
        RoundDecision.Adopt => "Vi inför det",
        RoundDecision.Adapt => "Vi anpassar det",
        RoundDecision.Abandon => "Vi lägger ned det",
        _ => throw new ArgumentOutOfRangeException(nameof(decision), decision, null),
    };

    public static string Meaning(this RoundDecision decision) => decision switch
    {
        RoundDecision.Adopt => "Motdraget fungerar. Det blir vårt sätt att arbeta.",
        RoundDecision.Adapt => "Vi ändrar motdraget efter det vi har lärt oss.",
        RoundDecision.Abandon => "Motdraget var inte rätt för oss. Det är också ett resultat: cykeln avslutas, och det ni lärde er finns kvar.",
        _ => throw new ArgumentOutOfRangeException(nameof(decision), decision, null),
    };
}
