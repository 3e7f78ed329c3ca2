namespace NaraVard.People.Contracts;

/// <summary>Signs everybody out, for when somebody else may have come by cookies or the database.</summary>
public interface IEndSignIns
{
    /// <returns>How many sign-ins there were.</returns>
    Task<int> OfEverybodyAsync(CancellationToken ct);
}
