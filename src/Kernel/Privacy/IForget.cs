namespace NaraVard.Kernel.Privacy;

/// <summary>Removes one kind of thing when its time is up. Registered together with how long it is kept: <c>services.AddRetention&lt;ForgetSentMail&gt;(…)</c>.</summary>
public interface IForget
{
    /// <summary>Removes a batch, or what in it tells of a person. May run twice, and on several nodes at once.</summary>
    /// <param name="before">What is from before this instant goes.</param>
    /// <param name="most">The most rows to touch, so that nobody else waits long for the database.</param>
    /// <param name="ct">Stops it; the rest goes another night.</param>
    /// <returns>How many rows were touched; as many as <paramref name="most"/> means that there may be more.</returns>
    Task<int> RunAsync(DateTimeOffset before, int most, CancellationToken ct);
}
