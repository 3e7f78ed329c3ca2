using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Primitives;
using NaraVard.Kernel.Text;
using NaraVard.People.Contracts;

namespace NaraVard.Editing.Typing;

/// <summary>What was typed and not saved, as the form that it was sent in.</summary>
internal sealed record ReadTyping(Guid? From, IFormCollection Inputs, DateTimeOffset At);

/// <summary>Keeps what somebody types, gives it back, forgets it.</summary>
internal sealed class Typings(Store store, TimeProvider clock)
{
    /// <summary>The most characters that are kept for a text, names of inputs and all.</summary>
    public const int Longest = 1_000_000;

    /// <summary>The input in which the script says when it sent the form, in milliseconds.</summary>
    public const string SentAs = "nar";

    // Of the framework and of the page; the rest are the form's own inputs.
    private static readonly string[] NotTyped = ["__RequestVerificationToken", "fran", "bas", SentAs];

    // A clock that is wrong by more must not keep later letters out for long.
    private static readonly TimeSpan MostAhead = TimeSpan.FromMinutes(5);

    /// <returns>When it was kept, or why it was not.</returns>
    public async Task<Outcome<DateTimeOffset>> KeepAsync(TypingPlace place, Guid? from, IFormCollection form, CancellationToken ct)
    {
        if (!place.By.May(Policies.Editor))
        {
            return new Problem.Denied();
        }

        var typed = form.Where(input => !NotTyped.Contains(input.Key)).ToDictionary(input => input.Key, input => input.Value.ToArray());
        var inputs = JsonSerializer.Serialize(typed);
        if (inputs.Length > Longest)
        {
            return new Problem.Invalid("", "Texten är för lång för att sparas medan du skriver. Spara utkastet själv, eller korta det.");
        }

        return typed.Values.SelectMany(values => values).Select(value => PersonalIdentityGuard.Check("", value)).OfType<Problem>().FirstOrDefault()
            ?? await SaveAsync(place, from, inputs, Order(form), ct);
    }

    public async Task<ReadTyping?> FindAsync(TypingPlace place, CancellationToken ct) =>
        await At(place).AsNoTracking().SingleOrDefaultAsync(ct) is { } kept
            ? new ReadTyping(kept.From, new FormCollection(JsonSerializer.Deserialize<Dictionary<string, string?[]>>(kept.Inputs)!.ToDictionary(input => input.Key, input => new StringValues(input.Value))), kept.At)
            : null;

    public Task ForgetAsync(TypingPlace place, CancellationToken ct) => At(place).ExecuteDeleteAsync(ct);

    private IQueryable<KeptTyping> At(TypingPlace place) =>
        store.Set<KeptTyping>().Where(typing => typing.AccountId == place.By.Id && typing.Type == place.Type && typing.Slug == place.Slug);

    // Two tabs may keep their first letters at the same moment; then the later one goes over the earlier.
    private async Task<Outcome<DateTimeOffset>> SaveAsync(TypingPlace place, Guid? from, string inputs, long sentAs, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (await ReplaceAsync(place, from, inputs, sentAs, now, ct))
        {
            return now;
        }

        var kept = store.Add(new KeptTyping { AccountId = place.By.Id, Type = place.Type, Slug = place.Slug, From = from, Inputs = inputs, At = now, SentAs = sentAs });
        try
        {
            await store.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            kept.State = EntityState.Detached;
            await ReplaceAsync(place, from, inputs, sentAs, now, ct);
        }

        return now;
    }

    /// <returns>Whether something is kept there already: this, or what was sent later.</returns>
    private async Task<bool> ReplaceAsync(TypingPlace place, Guid? from, string inputs, long sentAs, DateTimeOffset now, CancellationToken ct) =>
        await At(place).Where(typing => typing.SentAs <= sentAs).ExecuteUpdateAsync(
            set => set.SetProperty(typing => typing.From, from).SetProperty(typing => typing.Inputs, inputs).SetProperty(typing => typing.At, now).SetProperty(typing => typing.SentAs, sentAs), ct) > 0
        || await At(place).AnyAsync(ct);

    private long Order(IFormCollection form)
    {
        var now = clock.GetUtcNow();
        return long.TryParse(form[SentAs], NumberStyles.None, CultureInfo.InvariantCulture, out var sent) ? Math.Min(sent, (now + MostAhead).ToUnixTimeMilliseconds()) : now.ToUnixTimeMilliseconds();
    }
}
