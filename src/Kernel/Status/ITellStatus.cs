namespace NaraVard.Kernel.Status;

/// <summary>
/// Tells the administrator how one part of the house is doing: numbers of things, never of people or of what somebody does. All that are registered stand on the
/// status page, in the order in which they were.
/// </summary>
public interface ITellStatus
{
    /// <summary>What the part is called, in Swedish.</summary>
    string Name { get; }

    /// <summary>The page where more is seen and something can be done, or null.</summary>
    string? Page => null;

    /// <summary>Looks, with few queries.</summary>
    Task<IReadOnlyList<StatusLine>> TellAsync(CancellationToken ct);
}

/// <summary>One thing that is told.</summary>
/// <param name="What">What it is about: "Väntar".</param>
/// <param name="How">How it is: "12 mejl".</param>
/// <param name="Trouble">What is wrong and what to do about it, as sentences; null when all is well.</param>
public sealed record StatusLine(string What, string How, string? Trouble = null);
