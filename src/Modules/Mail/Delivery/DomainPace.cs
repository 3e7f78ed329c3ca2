using Microsoft.EntityFrameworkCore;

namespace NaraVard.Mail.Delivery;

/// <summary>A receiving domain, and when it is free for more mail. One row for all nodes.</summary>
internal sealed class DomainPace
{
    private DomainPace() { }

    public string Domain { get; private init; } = "";

    /// <summary>When the mails so far would all have gone, had they gone evenly; in UTC ticks, to be counted with in the database.</summary>
    public long FreeAt { get; private init; }

    public static void Map(ModelBuilder model) => model.Entity<DomainPace>(pace =>
    {
        pace.ToTable("mail_domains");
        pace.HasKey(p => p.Domain);
        pace.Property(p => p.Domain).HasMaxLength(256);
    });
}
