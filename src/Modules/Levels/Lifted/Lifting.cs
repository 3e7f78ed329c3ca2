using NaraVard.Levels.Contracts;
using NaraVard.People.Contracts;

namespace NaraVard.Levels.Lifted;

/// <summary>What the other modules ask for, each from the one that does it.</summary>
internal sealed class Lifting(ProposeLevels propose, FindReceivers receivers, HideNames hide, LiftQuestion lift, TakeBack takeBack, TellMore tellMore, ReadSent sent, ListWaiting waiting, TryInCycle tryIn) : ILifting
{
    public Task<IReadOnlyList<ProposedLevel>> ProposeAsync(string text, SystemLevel from, CancellationToken ct) => propose.RunAsync(text, from, ct);

    public Task<IReadOnlyList<Receiver>> ReceiversAsync(string organisation, SystemLevel level, string? words, CancellationToken ct) => receivers.RunAsync(organisation, level, words, ct);

    public Task<HiddenText> HideAsync(string text, IReadOnlyCollection<string> organisations, IReadOnlyCollection<string> names, CancellationToken ct) => hide.RunAsync(text, organisations, names, ct);

    public Task<Outcome<LiftDone>> LiftAsync(Person by, NewLift wanted, CancellationToken ct) => lift.RunAsync(by, wanted, ct);

    public Task<Problem?> TakeBackAsync(LiftSource source, Guid id, Guid question, CancellationToken ct) => takeBack.RunAsync(source, id, question, ct);

    public Task<Problem?> TellMoreAsync(Person by, LiftSource source, Guid id, Guid question, MoreTold told, CancellationToken ct) => tellMore.RunAsync(by, source, id, question, told, ct);

    public Task<IReadOnlyList<SentQuestion>> SentFromAsync(LiftSource source, Guid id, CancellationToken ct) => sent.RunAsync(source, id, ct);

    public Task<IReadOnlyList<WaitingLift>> WaitingAsync(Person by, CancellationToken ct) => waiting.RunAsync(by, ct);

    public Task<LiftSeed?> SeedAsync(Person by, Guid bundle, CancellationToken ct) => tryIn.SeedAsync(by, bundle, ct);

    public Task<Problem?> TryInCycleAsync(Person by, Guid bundle, Guid cycle, CancellationToken ct) => tryIn.RunAsync(by, bundle, cycle, ct);

    public Task<LiftBehind?> BehindAsync(Person by, Guid cycle, CancellationToken ct) => tryIn.BehindAsync(by, cycle, ct);
}
