using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Content;
using NaraVard.Kernel.Text;

namespace NaraVard.Editing.FactChecking;

/// <summary>What the team thinks of the whole text.</summary>
internal enum Verdict
{
    Approved,
    NeedsChange,
}

/// <summary>What the team says of one section.</summary>
internal sealed record SectionAnswer(string Section, bool IsRight, string Text);

/// <summary>What an editor asks for.</summary>
internal sealed record FactCheckWish(string Team, string Email, string Greeting, DateOnly? LastDay);

/// <summary>
/// The team that a text describes is asked to check its facts, by a link that only they have. Of the link only a hash is
/// kept; the address of the one who was asked, and the greeting, are forgotten when the check has been closed for a while. The team
/// isn't: who stands behind the facts of a public text is part of how it came to be, and a team is no person.
/// </summary>
internal sealed class FactCheck : IVersioned
{
    public const int LongestTeam = 200;
    public const int LongestGreeting = 2000;
    public const int LongestAnswer = 5000;
    public const int MostOpen = 10;

    /// <summary>The longest time to answer.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(120);

    private const int TokenBytes = 24;

    private FactCheck()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public Guid ItemId { get; private init; }

    /// <summary>The revision that the team reads, whatever is written since.</summary>
    public Guid RevisionId { get; private init; }

    public int Number { get; private init; }

    public string TokenHash { get; private init; } = "";

    public string Team { get; private init; } = "";

    public string? Email { get; private init; }

    public string Greeting { get; private init; } = "";

    public Guid AskedBy { get; private init; }

    public DateTimeOffset AskedAt { get; private init; }

    /// <summary>The end of the last day to answer.</summary>
    public DateTimeOffset ClosesAt { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    public Verdict? Verdict { get; private set; }

    /// <summary>What is said of each section, as JSON.</summary>
    public string AnswersJson { get; private set; } = "[]";

    public int Version { get; set; }

    public IReadOnlyList<SectionAnswer> Answers => JsonSerializer.Deserialize<List<SectionAnswer>>(AnswersJson)!;

    /// <summary>Asks a team. The secret of the link is told once, here.</summary>
    public static Outcome<(FactCheck Check, string Token)> Ask(ContentItem item, ContentRevision text, FactCheckWish wish, Guid by, DateTimeOffset now)
    {
        if (Fault(wish, now) is { } problem)
        {
            return problem;
        }

        var token = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(TokenBytes));
        return (new FactCheck
        {
            ItemId = item.Id,
            RevisionId = text.Id,
            Number = text.Number,
            TokenHash = HashOf(token),
            Team = wish.Team.Trim(),
            Email = wish.Email.Trim().ToLowerInvariant(),
            Greeting = wish.Greeting.Trim(),
            AskedBy = by,
            AskedAt = now,
            ClosesAt = SwedishTime.At(wish.LastDay!.Value.AddDays(1), TimeOnly.MinValue),
        }, token);
    }

    public static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    public bool IsOpen(DateTimeOffset now) => now < ClosesAt;

    /// <summary>Takes what the team says; they can change it until the last day.</summary>
    public Outcome<FactCheck> Answer(Verdict? verdict, IReadOnlyList<SectionAnswer> answers, DateTimeOffset now)
    {
        if (!IsOpen(now))
        {
            return new Problem.Conflict("Tiden för att svara är slut. Skriv till den som frågade om du vill lägga till något.");
        }

        if (verdict is null)
        {
            return new Problem.Invalid("Verdict", "Välj om ni godkänner texten eller om något behöver ändras");
        }

        foreach (var (answer, i) in answers.Select((answer, i) => (answer, i)))
        {
            if ((answer.Text.Length > LongestAnswer ? new Problem.Invalid($"Svar{i}", $"Korta svaret till högst {LongestAnswer} tecken") : PersonalIdentityGuard.Check($"Svar{i}", answer.Text)) is { } fault)
            {
                return fault;
            }
        }

        if (verdict == FactChecking.Verdict.NeedsChange && answers.All(answer => answer.Text == ""))
        {
            return new Problem.Invalid("Svar0", "Skriv vad som behöver ändras, vid den del det gäller");
        }

        (Verdict, AnswersJson, AnsweredAt) = (verdict, JsonSerializer.Serialize(answers), now);
        return this;
    }

    /// <summary>Makes the link lead nowhere from now on.</summary>
    /// <returns>Whether it led somewhere before.</returns>
    public bool Close(DateTimeOffset now)
    {
        var wasOpen = IsOpen(now);
        ClosesAt = wasOpen ? now : ClosesAt;
        return wasOpen;
    }

    private static Problem? Fault(FactCheckWish wish, DateTimeOffset now) =>
        wish.Team.Trim().Length is 0 or > LongestTeam ? new Problem.Invalid("Team", "Skriv vilket team eller vilken verksamhet du frågar")
        : !IsAddress(wish.Email.Trim()) ? new Problem.Invalid("Email", "Skriv en e-postadress, till exempel namn@region.se")
        : wish.Greeting.Trim().Length > LongestGreeting ? new Problem.Invalid("Greeting", $"Korta hälsningen till högst {LongestGreeting} tecken")
        : wish.LastDay is not { } day || day < now.SwedishDate() || day > (now + Longest).SwedishDate() ? new Problem.Invalid("LastDay", $"Välj en dag från i dag till {(now + Longest).LongDate()}")
        : PersonalIdentityGuard.Check("Team", wish.Team) ?? PersonalIdentityGuard.Check("Greeting", wish.Greeting);

    private static bool IsAddress(string text) =>
        text.Length <= 256 && System.Net.Mail.MailAddress.TryCreate(text, out var address) && address.Address == text && address.Host.Contains('.', StringComparison.Ordinal);

    public static void Map(ModelBuilder model) => model.Entity<FactCheck>(check =>
    {
        check.ToTable("fact_checks");
        check.Ignore(c => c.Answers);
        check.Property(c => c.TokenHash).HasMaxLength(64);
        check.Property(c => c.Team).HasMaxLength(LongestTeam);
        check.Property(c => c.Email).HasMaxLength(256);
        check.Property(c => c.Greeting).HasMaxLength(LongestGreeting);
        check.HasIndex(c => c.TokenHash).IsUnique();
        check.HasIndex(c => c.ItemId);
        check.HasIndex(c => c.ClosesAt);
        check.HasOne<ContentItem>().WithMany().HasForeignKey(c => c.ItemId).OnDelete(DeleteBehavior.Cascade);
    });
}
