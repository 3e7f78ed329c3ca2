using NaraVard.Kernel.Text;

namespace NaraVard.Cycles.Planning;

/// <summary>
/// What a team tells of its adaptation: what was kept, changed and left out of the parts, why, whether they chose it or had to, and what
/// they added. The questions are those of FRAME that a team can answer of itself: what was changed, whether it was planned, and why
/// (Wiltsey Stirman, Baumel and Miller 2019, "The FRAME: an expanded framework for reporting adaptations and modifications to
/// evidence-based interventions", Implementation Science 14:58). What is not told of yet is a fair answer too.
/// </summary>
internal sealed record AdaptationTelling(string Kept, string Changed, string Added, IReadOnlyList<ToldPart> Parts)
{
    /// <summary>The field of the reason for a part.</summary>
    public static string WhyField(string key) => $"Parts[{key}].Why";

    /// <summary>The field of what became of a part.</summary>
    public static string FateField(string key) => $"Parts[{key}].Fate";

    public Problem? Check() =>
        Parts.Select(part => FreeText.Check(WhyField(part.Key), part.Why)).FirstOrDefault(problem => problem is not null)
        ?? FreeText.Check(nameof(Kept), Kept)
        ?? FreeText.Check(nameof(Changed), Changed)
        ?? FreeText.Check(nameof(Added), Added);

    /// <summary>The adaptation in words, as a part of the plan: what, and what is said of it. Some may be empty.</summary>
    public IEnumerable<(string Name, string Text)> Written() =>
    [
        ("Det vi har behållit", Joined(Kept, PartFate.Kept)),
        ("Det vi har ändrat", Joined(Changed, PartFate.Changed)),
        ("Det vi har utelämnat", Joined("", PartFate.LeftOut)),
        ("Det vi har lagt till", Added),
    ];

    private string Joined(string own, PartFate fate) =>
        string.Join("\n\n", Parts.Where(part => part.Fate == fate).Select(Line).Prepend(own).Where(text => text != ""));

    private static string Line(ToldPart part) =>
        string.Join('\n', new[] { $"”{part.Text}”", part.Cause is { } cause ? $"{cause.Name()}. {part.Why}".Trim() : part.Why }.Where(text => text != ""));
}
