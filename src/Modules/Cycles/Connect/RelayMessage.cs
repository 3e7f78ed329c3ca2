using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Text;

namespace NaraVard.Cycles.Connect;

/// <summary>What one team has written to another. The other team never sees who in the team wrote it.</summary>
internal sealed class RelayMessage
{
    /// <summary>The most characters of a message.</summary>
    public const int Longest = 2000;

    /// <summary>The most messages that a person sends, and that a team does, on one day.</summary>
    public const int MostADay = 10;

    /// <summary>The most teams that a team writes to for the first time on one day.</summary>
    public const int MostNewADay = 3;

    private RelayMessage() { }

    public Guid Id { get; private init; }

    public Guid ContactId { get; private init; }

    public Guid FromCycleId { get; private init; }

    public Guid WrittenBy { get; private init; }

    public DateTimeOffset WrittenAt { get; private init; }

    public string Text { get; private init; } = "";

    public static Outcome<RelayMessage> Write(TeamContact contact, Guid from, NewMessage wanted, Guid by, DateTimeOffset now)
    {
        if (!contact.IsOpen)
        {
            return new Problem.Conflict("Kontakten är avslutad, så meddelandet är inte skickat. Det du skrev står kvar här.");
        }

        return FreeText.Check("Text", wanted.Words, "Skriv något till teamet", Longest) is { } problem
            ? problem
            : new RelayMessage { Id = wanted.Key ?? Guid.CreateVersion7(now), ContactId = contact.Id, FromCycleId = from, WrittenBy = by, WrittenAt = now, Text = wanted.Words };
    }

    public static void Map(ModelBuilder model) => model.Entity<RelayMessage>(message =>
    {
        message.ToTable("relay_messages");
        message.Property(m => m.Text).HasMaxLength(Longest);
        message.HasOne<TeamContact>().WithMany().HasForeignKey(m => m.ContactId).OnDelete(DeleteBehavior.Cascade);
        message.HasIndex(m => new { m.ContactId, m.WrittenAt });
        message.HasIndex(m => new { m.FromCycleId, m.WrittenAt });
        message.HasIndex(m => new { m.WrittenBy, m.WrittenAt });
    });
}

/// <summary>A message on its way.</summary>
/// <param name="Text">What was written.</param>
/// <param name="Told">The contact details in it that the writer has been shown, as the page wrote them.</param>
/// <param name="Key">The key of the form: sent twice, it is one message. Null when there was no form.</param>
internal sealed record NewMessage(string? Text, string? Told, Guid? Key)
{
    public string Words { get; } = FreeText.Clean(Text);

    /// <summary>E-mail addresses and phone numbers in it; "" when there are none.</summary>
    public string Contacts => string.Join(", ", ContactDetails.In(Words));
}
