namespace NaraVard.People.Contracts;

/// <summary>Finds those whom a team may invite to coach it.</summary>
public interface ILearningSupport
{
    /// <summary>The account with this mail address that has the role of learning support, in whatever organisation, or null.</summary>
    Task<Guid?> FindAsync(string email, CancellationToken ct);
}
