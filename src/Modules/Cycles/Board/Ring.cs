using NaraVard.Cycles.Contracts;

namespace NaraVard.Cycles.Board;

/// <summary>The drawing of a round: what is done, where the team is, what comes next.</summary>
/// <param name="Round">The round, from 1.</param>
/// <param name="Phase">Where the team is.</param>
/// <param name="Visited">The phases that the team has left in this round.</param>
/// <param name="IsEnded">Whether the cycle has ended.</param>
/// <param name="Caption">Since when, as in "sedan 3 mars 2026".</param>
internal sealed record Ring(int Round, CyclePhase Phase, IReadOnlyCollection<CyclePhase> Visited, bool IsEnded, string Caption = "")
{
    /// <summary>The cycle, when the phases of the drawing lead to what is written in them.</summary>
    public Guid? Cycle { get; init; }

    /// <summary>One word of state for the theme.</summary>
    public string Mark(CyclePhase phase) => phase switch
    {
        _ when IsNow(phase) => "is-now",
        _ when IsDone(phase) => "is-done",
        _ when !IsEnded && phase == Phase + 1 => "is-next",
        _ => "",
    };

    public bool IsDone(CyclePhase phase) => !IsNow(phase) && (Visited.Contains(phase) || (IsEnded && phase == Phase));

    /// <summary>The drawing in words.</summary>
    public string Words
    {
        get
        {
            var done = Listed(CyclePhases.All.Where(IsDone));
            var rest = Listed(CyclePhases.All.Where(phase => phase > Phase && !IsDone(phase)));
            var before = done == "" ? "" : $" Gjort: {done}.";
            return IsEnded ? $"Varv {Round}.{before} Cykeln är avslutad." : $"Varv {Round}.{before} Ni är i {Phase.Name()}.{(rest == "" ? "" : $" Sedan: {rest}.")}";
        }
    }

    /// <summary>The same in a few words.</summary>
    public string Short => IsEnded ? $"Avslutad i varv {Round}" : $"Varv {Round}, {Phase.Name()}";

    /// <summary>A phase and its state in words.</summary>
    public string Told(CyclePhase phase) => $"{phase.Name()}{(IsNow(phase) ? ", här är ni nu" : IsDone(phase) ? ", gjord" : "")}";

    private bool IsNow(CyclePhase phase) => !IsEnded && phase == Phase;

    private static string Listed(IEnumerable<CyclePhase> phases)
    {
        var names = phases.Select(phase => phase.Name()).ToList();
        return names.Count < 2 ? string.Concat(names) : $"{string.Join(", ", names.SkipLast(1))} och {names[^1]}";
    }
}
