using NaraVard.Editing.Writing;
using NaraVard.Kernel.Content;
using NaraVard.Kernel.Text;
using NaraVard.People.Contracts;

namespace NaraVard.Editing.Taxonomies;

/// <summary>Another name of an organisation.</summary>
internal sealed record OtherName(string Code, string Alias);

/// <summary>Gives an organisation another name, in the draft of the register. Readers meet it when another editor has published the draft.</summary>
internal sealed class AddPlaceName(OpenRegister open, SaveDraft save)
{
    private const int Longest = 200;
    private const int Most = 30;

    /// <returns>Whether anything changed, or why the name can't be taken: a problem with the field "Alias".</returns>
    public async Task<Outcome<bool>> RunAsync(Person by, OtherName wish, CancellationToken ct)
    {
        var name = Composed.Of(wish.Alias).Trim();
        if (!by.May(Policies.Editor))
        {
            return new Problem.Denied();
        }

        if (name.Length is 0 or > Longest)
        {
            return Wrong($"Skriv ett namn på högst {Longest} tecken");
        }

        if (await open.RunAsync(ct) is not { } register || register.Register.ReadPlaces() is var all && all.FirstOrDefault(place => place.Code == wish.Code) is not { } wanted)
        {
            return new Problem.NotFound();
        }

        if (all.FirstOrDefault(place => place.Names.Contains(name, StringComparer.OrdinalIgnoreCase)) is { } other)
        {
            return Wrong($"”{name}” är redan ett namn på {other.Name}");
        }

        return wanted.Aliases.Count >= Most ? Wrong($"{wanted.Name} har redan {Most} namn") : await save.RunAsync(by, register, register.Register.WithName(wish.Code, name), ct);
    }

    private static Problem.Invalid Wrong(string message) => new(nameof(OtherName.Alias), message);
}

/// <summary>Takes another name of an organisation away, in the draft of the register.</summary>
internal sealed class RemovePlaceName(OpenRegister open, SaveDraft save)
{
    public async Task<Outcome<bool>> RunAsync(Person by, OtherName name, CancellationToken ct) => !by.May(Policies.Editor) ? new Problem.Denied()
        : await open.RunAsync(ct) is { } register ? await save.RunAsync(by, register, register.Register.WithoutName(name.Code, name.Alias), ct)
        : new Problem.NotFound();
}

internal static class SavedRegister
{
    /// <summary>Saves a changed register as its form does. What the rules find is said of the name, which is all that was written.</summary>
    public static async Task<Outcome<bool>> RunAsync(this SaveDraft save, Person by, RegisterText from, ContentBody changed, CancellationToken ct)
    {
        var (type, at) = (from.Text.Type, new ItemAddress(EditingLinks.Word(from.Text.Type), from.Text.Slug));
        var saved = await save.RunAsync(by, at, from.Text.Revision, (_, before, live, _) => TextRules.Check(type, type.Write(changed), live, before), ct);
        return saved.Problem is Problem.InvalidFields { Faults: [var first, ..] } ? first with { Field = nameof(OtherName.Alias) } : saved;
    }
}
