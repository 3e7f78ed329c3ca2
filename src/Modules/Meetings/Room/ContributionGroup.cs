using NaraVard.Kernel.Text;

namespace NaraVard.Meetings.Room;

/// <summary>What belongs together of what was written about a question.</summary>
internal sealed class ContributionGroup
{
    public const int LongestName = 100;
    public const int Most = 20;

    private ContributionGroup() { }

    public Guid Id { get; private init; } = Guid.NewGuid();

    public Guid MeetingId { get; private init; }

    public Guid ItemId { get; private init; }

    public string Name { get; private set; } = "";

    public int Position { get; private init; }

    public static Outcome<ContributionGroup> Named(AgendaItem item, string? name, int position) =>
        new ContributionGroup { MeetingId = item.MeetingId, ItemId = item.Id, Position = position }.Rename(name);

    public Outcome<ContributionGroup> Rename(string? name)
    {
        var given = (name ?? "").Trim();
        if (given.Length is 0 or > LongestName)
        {
            return new Problem.Invalid("Name", $"Skriv vad gruppen handlar om, med högst {LongestName} tecken");
        }

        if (PersonalIdentityGuard.Check("Name", given) is { } problem)
        {
            return problem;
        }

        Name = given;
        return this;
    }
}
