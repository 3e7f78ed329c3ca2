using NaraVard.Cycles.Contracts;

namespace NaraVard.Cycles.Sheets;

/// <summary>What is printed on a sheet before anybody has written on it. All empty on a blank one.</summary>
internal sealed record SheetView(string Title = "", string Purpose = "", string CounterMove = "", string Reflecting = "", int? Round = null, CyclePhase? Phase = null)
{
    /// <summary>The organisations that the cycle belongs to.</summary>
    public string Organisations { get; init; } = "";
}
