using NaraVard.Levels.Contracts;

namespace NaraVard.Cycles.Lifting;

/// <summary>To whom a question may go: the proposed levels with their natural receivers, and what somebody has looked for by name.</summary>
internal sealed class LiftChoices(ILifting lifting)
{
    // As many as are read through.
    private const int MostProposed = 3;

    /// <param name="sender">The team.</param>
    /// <param name="text">The question.</param>
    /// <param name="level">The level at which somebody looks for another receiver, or that an entry has been marked with; or null.</param>
    /// <param name="words">The words that they look for; null when nobody does.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<LiftOptions> RunAsync(LiftSender sender, string text, SystemLevel? level, string? words, CancellationToken ct)
    {
        List<LiftOption> proposed = [];
        ProposedLevel? open = null;
        foreach (var one in await lifting.ProposeAsync(text, sender.Level, ct))
        {
            var natural = (await lifting.ReceiversAsync(sender.Organisations[0], one.Level, null, ct)).Where(receiver => receiver.IsNatural && !(one.Level == sender.Level && sender.Organisations.Contains(receiver.Code))).ToList();
            proposed.AddRange(natural.Select(receiver => new LiftOption(one.Level, receiver, one.Why)));
            open ??= natural.Count == 0 && one.Why != "" && proposed.TrueForAll(option => option.Why == "") ? one : null;
        }

        var marked = words is null && level is { } wanted ? proposed.Where(option => option.Level == wanted).ToList() : [];
        var found = words is not null && level is { } at ? await lifting.ReceiversAsync(sender.Organisations[0], at, words, ct) : [];
        var inOrder = marked.Concat(proposed.Except(marked)).ToList();
        return new LiftOptions([.. inOrder.Take(MostProposed)], [.. inOrder.Skip(MostProposed)], [.. found.Select(receiver => new LiftOption(level!.Value, receiver, ""))]) { Open = open };
    }
}

/// <summary>Somebody to hand a question to.</summary>
internal sealed record LiftOption(SystemLevel Level, Receiver To, string Why)
{
    public string Value => LiftForm.Choice(Level, To.Code);
}

/// <summary>All that can be chosen.</summary>
/// <param name="Proposed">The likeliest, the best first.</param>
/// <param name="Others">The natural receivers at the other levels.</param>
/// <param name="Found">What was looked for by name.</param>
internal sealed record LiftOptions(IReadOnlyList<LiftOption> Proposed, IReadOnlyList<LiftOption> Others, IReadOnlyList<LiftOption> Found)
{
    /// <summary>The likeliest level, when nobody there is the natural receiver and one must be chosen by name; otherwise null.</summary>
    public ProposedLevel? Open { get; init; }
}
