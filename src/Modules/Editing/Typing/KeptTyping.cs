using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Content;
using NaraVard.People.Contracts;

namespace NaraVard.Editing.Typing;

/// <summary>
/// What an editor has typed and not saved: one for each editor and text, only theirs to see. It goes when they save or throw
/// it away, or when its time is up; see <see cref="ForgetOldTypings"/>.
/// </summary>
internal sealed class KeptTyping
{
    public required Guid AccountId { get; init; }

    /// <summary>The type of the item, by name.</summary>
    public required string Type { get; init; }

    /// <summary>The item's slug, or <see cref="ContentType.NewWord"/> for one that isn't begun.</summary>
    public required string Slug { get; init; }

    /// <summary>The revision that the writing started from; null for a new item.</summary>
    public required Guid? From { get; set; }

    /// <summary>The inputs of the form by name, as JSON.</summary>
    public required string Inputs { get; set; }

    public required DateTimeOffset At { get; set; }

    /// <summary>When the browser sent it, in its own milliseconds: what was sent before never goes over what was sent after.</summary>
    public required long SentAs { get; set; }

    public static void Map(ModelBuilder model) => model.Entity<KeptTyping>(typing =>
    {
        typing.ToTable("kept_typings");
        typing.HasKey(t => new { t.AccountId, t.Type, t.Slug });
        typing.Property(t => t.Type).HasMaxLength(40);
        typing.Property(t => t.Slug).HasMaxLength(120);
        typing.HasIndex(t => t.At);
    });
}

/// <summary>Whose typing, on what.</summary>
internal sealed record TypingPlace(Person By, string Type, string Slug);
