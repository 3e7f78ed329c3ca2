namespace NaraVard.Cycles.Contracts;

/// <summary>Where a team is in its inquiry. Any phase may follow any other. Source: Socialstyrelsen 2025, bilaga 2.</summary>
public enum CyclePhase
{
    Observe,
    Reflect,
    Test,
    Evaluate,
    Change,
}

/// <summary>The phases' Swedish names and addresses.</summary>
public static class CyclePhases
{
    public static IReadOnlyList<CyclePhase> All { get; } = Enum.GetValues<CyclePhase>();

    public static string Name(this CyclePhase phase) => phase switch
    {
        CyclePhase.Observe => "Observera",
        CyclePhase.Reflect => "Reflektera",
        CyclePhase.Test => "Pröva",
        CyclePhase.Evaluate => "Utvärdera",
        CyclePhase.Change => "Förändra",
        _ => throw new ArgumentOutOfRangeException(nameof(phase), phase, null),
    };

    /// <summary>The phase with this word in addresses, or null.</summary>
    public static CyclePhase? Find(string? address) => All.Cast<CyclePhase?>().FirstOrDefault(phase => phase!.Value.Address() == address);

    /// <summary>The word in addresses: lower case, no å ä ö.</summary>
    public static string Address(this CyclePhase phase) => phase switch
    {
        CyclePhase.Observe => "observera",
        CyclePhase.Reflect => "reflektera",
        CyclePhase.Test => "prova",
        CyclePhase.Evaluate => "utvardera",
        CyclePhase.Change => "forandra",
        _ => throw new ArgumentOutOfRangeException(nameof(phase), phase, null),
    };
}
