using NaraVard.Headless.Hooks.Network;
using NaraVard.Kernel.Content;
using NaraVard.Kernel.Text;

namespace NaraVard.Headless.Hooks.Admin;

/// <summary>A receiver as it was typed.</summary>
internal sealed record TypedHook(string? Name, string? Address, IReadOnlyList<string> Types, IReadOnlyList<string> Events);

/// <summary>What must hold of a receiver, whether it is new or changed.</summary>
internal sealed class HookForm(ReceiverAddress addresses, ContentTypes types)
{
    public Outcome<HookDetails> Read(TypedHook typed)
    {
        var events = typed.Events.Select(Event).Distinct().ToList();
        Problem.Invalid?[] faults =
        [
            Name(typed.Name ?? ""),
            addresses.Check(typed.Address ?? ""),
            typed.Types.All(type => types.Find(type) is not null) ? null : new("Types", "Välj bland de slag som finns"),
            events.Contains(null) ? new("Events", "Välj bland det som kan hända") : events.Count == 0 ? new("Events", "Välj minst en sak att berätta om") : null,
        ];
        return faults.OfType<Problem.Invalid>().ToList() is { Count: > 0 } found
            ? new Problem.InvalidFields(found)
            : new HookDetails(typed.Name!.Trim(), typed.Address!.Trim(), [.. typed.Types.Distinct()], [.. events.OfType<HookEvent>()]);
    }

    private static Problem.Invalid? Name(string name) =>
        name.Trim().Length switch
        {
            0 => new("Name", "Skriv vem som tar emot, till exempel Region Hallands intranät"),
            > WebHook.LongestName => new("Name", $"Namnet får vara högst {WebHook.LongestName} tecken"),
            _ => PersonalIdentityGuard.Check("Name", name) as Problem.Invalid,
        };

    private static HookEvent? Event(string word) => HookEvents.Choices.Where(choice => choice.Word() == word).Select(choice => (HookEvent?)choice).FirstOrDefault();
}
