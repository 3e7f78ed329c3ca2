namespace NaraVard.Kernel.Content;

/// <summary>Why a published item is no longer current. Its page stays and says so.</summary>
public enum PutAway
{
    /// <summary>It was wrong or did harm, and should not be relied on.</summary>
    Withdrawn,

    /// <summary>It was right in its time.</summary>
    Archived,
}
