using Microsoft.AspNetCore.Identity;
using NaraVard.People.Accounts;

namespace NaraVard.People.Passwords;

/// <summary>Asked by Identity wherever a password is chosen.</summary>
internal sealed class RefuseGuessablePasswords(GuessablePassword guessable) : IPasswordValidator<Account>
{
    public const string Code = "PasswordGuessable";

    private static readonly IdentityResult Refused = IdentityResult.Failed(new IdentityError
    {
        Code = Code,
        Description = "Det lösenordet är lätt att gissa: det är byggt av ord som många använder, eller av ditt namn. Skriv hellre en mening, eller fyra ord som inte hör ihop.",
    });

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password) =>
        Task.FromResult(password is not null && guessable.Is(password, About(user)) ? Refused : IdentityResult.Success);

    private static IEnumerable<string> About(Account user) =>
        user.DisplayName.Split(' ').Concat((user.Email ?? "").Split('@', '.', '-', '_', '+')).Append(user.Email ?? "");
}
