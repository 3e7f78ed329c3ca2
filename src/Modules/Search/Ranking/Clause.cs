using NaraVard.Search.Index;

namespace NaraVard.Search.Ranking;

/// <summary>One thing that is asked for, with all the ways in which a document can have it.</summary>
/// <param name="First">The first of the terms that it stands for.</param>
/// <param name="Terms">How many terms: more than one for a phrase that means the same as other words.</param>
/// <param name="Ways">The ways, each a number from 0 to 1 for how well it answers.</param>
/// <param name="IsRun">Whether it is another name for words that have clauses of their own.</param>
internal sealed record Clause(int First, int Terms, IReadOnlyList<Way> Ways, bool IsRun = false)
{
    /// <summary>Whether no text has it, but only something that is like it.</summary>
    public bool IsMissing => Ways.All(way => way.IsLoose || way.Postings.Count == 0);

    /// <summary>How much it counts beside others.</summary>
    public double Weight { get; init; } = 1;

    /// <summary>Whether it isn't asked for, but only stands near what is: it raises what is found and finds nothing itself.</summary>
    public bool IsRelated { get; init; }
}

/// <summary>A way to have what is asked for.</summary>
/// <param name="Postings">Where it stands.</param>
/// <param name="Weight">How well it answers.</param>
/// <param name="IsLoose">Whether it is only like what was asked for.</param>
internal sealed record Way(Postings Postings, double Weight, bool IsLoose = false);
