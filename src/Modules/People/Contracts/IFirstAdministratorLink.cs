namespace NaraVard.People.Contracts;

/// <summary>The link that makes the first administrator of an installation.</summary>
public interface IFirstAdministratorLink
{
    /// <summary>The path of the link, or null when there is an administrator already.</summary>
    Task<string?> LinkAsync(CancellationToken ct);
}
