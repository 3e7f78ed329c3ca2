using System.Globalization;

namespace NaraVard.Tests.Benchmarks;

/// <summary>What was measured, beside something from the same run: a figure alone says more about the machine than about us.</summary>
/// <param name="What">What was measured, in Swedish.</param>
/// <param name="Value">The median.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Beside">What it is compared with: "1 000 exempel: 4,1 ms"; "" when it is what others are compared with.</param>
/// <param name="Ratio">How many times that.</param>
internal sealed record Figure(string What, double Value, string Unit, string Beside = "", double? Ratio = null)
{
    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");

    public static string Words(double value, string unit) => $"{value.ToString(value < 10 ? "N2" : value < 100 ? "N1" : "N0", Swedish)} {unit}";

    /// <summary>What it should be, and whether it is; null when nothing is promised.</summary>
    public Goal? Goal { get; init; }

    /// <summary>Beside another of the same unit.</summary>
    public Figure Than(Figure other, string name) => this with { Beside = $"{name}: {Words(other.Value, other.Unit)}", Ratio = Value / other.Value };

    public override string ToString() => $"{What,-58} {Words(Value, Unit),14}   {(Ratio is { } times ? $"{Words(times, "×"),9}" : ""),9}   {Beside}{(Goal is null ? "" : $"   {Goal}")}".TrimEnd();
}

/// <summary>What a figure should be.</summary>
/// <param name="Words">In words.</param>
/// <param name="IsMet">Whether it is.</param>
internal sealed record Goal(string Words, bool IsMet)
{
    public override string ToString() => $"MÅL {Words}: {(IsMet ? "nått" : "INTE nått")}";
}
