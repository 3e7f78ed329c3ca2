using Microsoft.EntityFrameworkCore;

namespace NaraVard.People.MailedLinks;

internal enum LinkKind
{
    /// <summary>Signs in.</summary>
    SignIn,

    /// <summary>Lets a new password be chosen.</summary>
    NewPassword,
}

/// <summary>
/// Somebody has asked for a link. Written for every address, known or not, and worked off by a job, so that neither answer
/// nor time tells whether there is an account. Gone a moment later.
/// </summary>
internal sealed class LinkRequest
{
    public const int LongestEmail = 256;

    public required Guid Id { get; init; }

    public required LinkKind Kind { get; init; }

    public required string Email { get; init; }

    public static void Map(ModelBuilder model) => model.Entity<LinkRequest>(request =>
    {
        request.ToTable("link_requests");
        request.Property(r => r.Email).HasMaxLength(LongestEmail);
        request.HasIndex(r => new { r.Kind, r.Email }).IsUnique();
    });
}
