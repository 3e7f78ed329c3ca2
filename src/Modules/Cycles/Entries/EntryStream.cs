namespace NaraVard.Cycles.Entries;

/// <summary>Entries one after the other.</summary>
/// <param name="Entries">The entries, in order.</param>
/// <param name="Now">The instant, for "i dag" and "i går".</param>
/// <param name="NamesCycle">Whether to say which cycle each belongs to.</param>
/// <param name="CanWrite">Whether the reader may write the outcome of a prediction.</param>
/// <param name="CanLift">Whether the reader may lift what an own entry says to another level.</param>
internal sealed record EntryStream(IReadOnlyList<EntryView> Entries, DateTimeOffset Now, bool NamesCycle = false, bool CanWrite = false, bool CanLift = false);
