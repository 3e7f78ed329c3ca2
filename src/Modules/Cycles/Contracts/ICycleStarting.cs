using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Contracts;

/// <summary>Where other modules start a learning cycle out of something that was decided there.</summary>
public interface ICycleStarting
{
    /// <summary>Adds a cycle to what the caller is about to save, so that it is kept together with the caller's own change. Whoever asks takes part in it, alone at first.</summary>
    /// <param name="by">Who starts it.</param>
    /// <param name="wanted">What it is about. The organisation must be one that the caller has seen to that they may act for.</param>
    /// <returns>The cycle's id, or what to mend: the fields are "Title" and "Purpose".</returns>
    Outcome<Guid> Add(Person by, CycleToStart wanted);
}

/// <summary>A cycle to start.</summary>
/// <param name="Title">What it is called; at most 200 characters.</param>
/// <param name="Purpose">Why; at most 10,000 characters.</param>
/// <param name="Level">The level it is run at.</param>
/// <param name="Organisation">The code of the organisation.</param>
public sealed record CycleToStart(string Title, string Purpose, SystemLevel Level, string Organisation);
