using Microsoft.AspNetCore.Identity;

namespace NaraVard.People.SignIn;

/// <summary>Identity's messages in Swedish, saying what to do.</summary>
internal sealed class SwedishIdentityErrors : IdentityErrorDescriber
{
    public override IdentityError PasswordTooShort(int length) => Say(nameof(PasswordTooShort), $"Lösenordet behöver vara minst {length} tecken. En mening du minns går bra.");

    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) => Say(nameof(PasswordRequiresUniqueChars), "Välj ett lösenord med fler olika tecken");

    public override IdentityError DuplicateEmail(string email) => Say(nameof(DuplicateEmail), "Det finns redan ett konto med den e-postadressen");

    public override IdentityError DuplicateUserName(string userName) => Say(nameof(DuplicateUserName), "Det finns redan ett konto med den e-postadressen");

    public override IdentityError InvalidEmail(string? email) => Say(nameof(InvalidEmail), "Skriv en e-postadress, till exempel namn@region.se");

    public override IdentityError InvalidToken() => Say(nameof(InvalidToken), "Länken gäller inte längre. Be om en ny.");

    public override IdentityError PasswordMismatch() => Say(nameof(PasswordMismatch), "Det nuvarande lösenordet stämmer inte");

    public override IdentityError ConcurrencyFailure() => Say(nameof(ConcurrencyFailure), "Kontot ändrades av någon annan samtidigt. Försök igen.");

    private static IdentityError Say(string code, string description) => new() { Code = code, Description = description };
}
