using Microsoft.EntityFrameworkCore;

namespace NaraVard.Headless.Tokens;

/// <summary>A key that lets a program act as a person. The key itself is not kept, and nothing tells when it is used.</summary>
internal sealed class ApiToken
{
    public const int LongestName = 100;
    public const int MostDays = 365;
    public const int UsualDays = 90;

    private ApiToken() { }

    public Guid Id { get; private init; }

    public Guid AccountId { get; private init; }

    /// <summary>What its owner calls it.</summary>
    public string Name { get; private init; } = "";

    /// <summary>Its first characters, to know it by.</summary>
    public string Prefix { get; private init; } = "";

    /// <summary>SHA-256 of the whole key, as hexadecimal digits.</summary>
    public string Hash { get; private init; } = "";

    /// <summary>The words of its scopes, with blanks between.</summary>
    public string Scopes { get; private init; } = "";

    public DateTimeOffset CreatedAt { get; private init; }

    public DateTimeOffset ExpiresAt { get; private init; }

    public static ApiToken Create(Guid account, string name, IEnumerable<TokenScope> scopes, int days, TokenSecret secret, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        AccountId = account,
        Name = name,
        Prefix = secret.Prefix,
        Hash = secret.Hash,
        Scopes = string.Join(' ', scopes.Order().Select(scope => scope.Word())),
        CreatedAt = now,
        ExpiresAt = now.AddDays(days),
    };

    public IReadOnlyList<TokenScope> ListOfScopes() => [.. Scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(TokenScopes.FromWord).OfType<TokenScope>()];

    public static void Map(ModelBuilder model) => model.Entity<ApiToken>(token =>
    {
        token.ToTable("api_tokens");
        token.Property(t => t.Name).HasMaxLength(LongestName);
        token.Property(t => t.Prefix).HasMaxLength(20);
        token.Property(t => t.Hash).HasMaxLength(64);
        token.Property(t => t.Scopes).HasMaxLength(200);
        token.HasIndex(t => t.Hash).IsUnique();
        token.HasIndex(t => t.AccountId);
    });
}
