using Microsoft.AspNetCore.Http;

namespace NaraVard.People.SignIn;

/// <summary>
/// Lets tries to prove who one is be made one at a time for each account, on this node. Those that are made at once would else be counted as one: each has read the
/// account as it was before the others, and only the first of them may change it.
/// </summary>
internal sealed class SignInTurns(IHttpContextAccessor http)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    private static readonly Problem NeverCame = new Problem.Invalid("", "Många försöker logga in på kontot just nu. Vänta en stund och försök igen.");

    // Some accounts share a turn, so that there are as many turns however many addresses are tried.
    private readonly SemaphoreSlim[] _turns = [.. Enumerable.Range(0, 256).Select(_ => new SemaphoreSlim(1))];

    /// <param name="email">The account's address, also when nobody has it: who waits tells nothing of who has an account.</param>
    /// <param name="tryIt">Reads the account and tries.</param>
    /// <returns>What the try gave, or that its turn never came.</returns>
    public async Task<Outcome<T>> TakeAsync<T>(string email, Func<Task<Outcome<T>>> tryIt)
    {
        var turn = _turns[(uint)email.Normalize().GetHashCode(StringComparison.OrdinalIgnoreCase) % _turns.Length];
        if (!await turn.WaitAsync(Longest, http.HttpContext!.RequestAborted))
        {
            return NeverCame;
        }

        try
        {
            return await tryIt();
        }
        finally
        {
            turn.Release();
        }
    }
}
