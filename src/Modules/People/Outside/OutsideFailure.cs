using Microsoft.AspNetCore.Http;

namespace NaraVard.People.Outside;

/// <summary>Why somebody didn't come in from a provider.</summary>
internal enum OutsideFailure
{
    /// <summary>The answer didn't hold, or the provider refused.</summary>
    Refused,

    /// <summary>The person changed their mind at the provider.</summary>
    Cancelled,

    /// <summary>The provider doesn't answer.</summary>
    Down,

    /// <summary>The way of signing in there wasn't strong enough.</summary>
    Weak,

    /// <summary>The account may not be signed in to now.</summary>
    Closed,

    /// <summary>It took so long that we have forgotten who came.</summary>
    Late,
}

/// <summary>The failures as words in an address.</summary>
internal static class OutsideFailures
{
    private static readonly Dictionary<OutsideFailure, string> Words = new()
    {
        [OutsideFailure.Refused] = "nekad",
        [OutsideFailure.Cancelled] = "avbruten",
        [OutsideFailure.Down] = "nere",
        [OutsideFailure.Weak] = "svag",
        [OutsideFailure.Closed] = "stangd",
        [OutsideFailure.Late] = "sen",
    };

    /// <summary>What the page that tells of it answers. To change one's mind is no fault.</summary>
    public static int Status(this OutsideFailure failure) => failure switch
    {
        OutsideFailure.Cancelled => StatusCodes.Status200OK,
        OutsideFailure.Down => StatusCodes.Status502BadGateway,
        OutsideFailure.Weak or OutsideFailure.Closed => StatusCodes.Status403Forbidden,
        _ => StatusCodes.Status400BadRequest,
    };

    public static string Word(this OutsideFailure failure) => Words[failure];

    public static OutsideFailure Read(string? word) => Words.FirstOrDefault(pair => pair.Value == word).Key;
}
