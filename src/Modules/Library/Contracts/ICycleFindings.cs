namespace NaraVard.Library.Contracts;

/// <summary>What the library asks those who run learning cycles. The cycles know the library and not the other way round, so they are the ones to answer.</summary>
public interface ICycleFindings
{
    /// <summary>The ended cycles that an account takes part in, the one that ended last first.</summary>
    Task<IReadOnlyList<ConcludedCycle>> ConcludedAsync(Guid account, CancellationToken ct);

    /// <summary>The addresses of the examples that some cycle has grown from. Never which cycle, nor how many.</summary>
    Task<IReadOnlySet<string>> GrownFromAsync(CancellationToken ct);

    /// <summary>
    /// Themes that at least five teams have observed without having come to a test, while fewer than five have tested anything: the theme and how many
    /// teams observe, the most first.
    /// </summary>
    Task<IReadOnlyList<UntestedTheme>> UntestedAsync(CancellationToken ct);
}

/// <summary>An ended cycle of one's own.</summary>
/// <param name="Id">The cycle.</param>
/// <param name="Title">Its title, for its own team alone.</param>
/// <param name="EndedAt">When it ended.</param>
public sealed record ConcludedCycle(Guid Id, string Title, DateTimeOffset EndedAt);

/// <summary>A theme that teams observe and hardly anybody has tested anything about.</summary>
/// <param name="Theme">The key of the theme.</param>
/// <param name="Teams">How many teams observe; at least five.</param>
public sealed record UntestedTheme(string Theme, int Teams);
