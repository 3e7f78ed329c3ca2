using System.Security.Cryptography;
using System.Text;
using NaraVard.Kernel.Text;

namespace NaraVard.Meetings.Joining;

/// <summary>Somebody who is in a room, with or without an account. Nothing tells when they came or how much they write.</summary>
internal sealed class Participant
{
    public const int LongestName = 80;

    private const int KeyBytes = 16;

    private Participant() { }

    public Guid Id { get; private init; } = Guid.NewGuid();

    public Guid MeetingId { get; private init; }

    /// <summary>The account, or null.</summary>
    public Guid? AccountId { get; private init; }

    /// <summary>What the others call them.</summary>
    public string Name { get; private init; } = "";

    /// <summary>The hash of the key that their browser keeps.</summary>
    public string KeyHash { get; private init; } = "";

    /// <summary>Lets somebody in.</summary>
    /// <param name="meeting">The meeting.</param>
    /// <param name="account">The account, or null.</param>
    /// <param name="name">What they want to be called.</param>
    /// <param name="key">What <see cref="NewKey"/> gave.</param>
    public static Outcome<Participant> Join(Guid meeting, Guid? account, string? name, string key) => (name ?? "").Trim() switch
    {
        "" => new Problem.Invalid("Name", "Skriv vad de andra kan kalla dig. Förnamnet räcker."),
        { Length: > LongestName } => new Problem.Invalid("Name", $"Namnet får vara högst {LongestName} tecken"),
        var given when PersonalIdentityGuard.Check("Name", given) is { } problem => problem,
        var given => new Participant { MeetingId = meeting, AccountId = account, Name = given, KeyHash = Hash(key) },
    };

    public static string NewKey() => Convert.ToHexString(RandomNumberGenerator.GetBytes(KeyBytes));

    public static string Hash(string key) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
