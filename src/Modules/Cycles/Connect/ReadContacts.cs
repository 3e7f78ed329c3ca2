using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Organisations;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Connect;

/// <summary>Reads what a team may see of its contacts. Names come only when both teams have said yes.</summary>
internal sealed class ReadContacts(Store store, SignTelling telling, CircleNames circles, IPeople people)
{
    public const int PageSize = 20;

    /// <summary>The most messages that a page of a contact shows.</summary>
    public const int Messages = 50;

    /// <summary>A team's contacts, the open ones first.</summary>
    public async Task<(IReadOnlyList<ContactCard> Cards, int Total)> RunAsync(Guid cycle, int page, CancellationToken ct)
    {
        var all = store.ContactsOf(cycle);
        var rows = await all.AsNoTracking().OrderBy(contact => contact.ClosedAt != null).ThenByDescending(contact => contact.BegunAt).ThenBy(contact => contact.Id)
            .Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(ct);
        var who = await WhoAsync(cycle, rows, ct);
        return ([.. rows.Select(contact => new ContactCard(contact.Id, who[contact.Other(cycle)], contact.IsOpen, contact.BegunAt))], await all.CountAsync(ct));
    }

    /// <summary>Whether both teams have said yes.</summary>
    public async Task<bool> HaveMetAsync(TeamContact contact, CancellationToken ct) =>
        contact.IsOpen && await store.ShownIn(contact.Id).Select(person => person.CycleId).Distinct().CountAsync(ct) == 2;

    /// <summary>A contact as one of the two teams sees it; null when it isn't theirs.</summary>
    public async Task<ContactView?> RunAsync(Guid cycle, Guid id, Person reader, int page, CancellationToken ct)
    {
        if (await store.ContactsOf(cycle).AsNoTracking().SingleOrDefaultAsync(contact => contact.Id == id, ct) is not { } contact)
        {
            return null;
        }

        var other = contact.Other(cycle);
        var sent = store.Set<RelayMessage>().AsNoTracking().Where(message => message.ContactId == id);
        var messages = await sent.OrderByDescending(message => message.WrittenAt).ThenByDescending(message => message.Id).Skip((page - 1) * Messages).Take(Messages).ToListAsync(ct);
        var yes = await store.ShownIn(id).AsNoTracking().ToListAsync(ct);
        var hasMet = contact.IsOpen && yes.Select(person => person.CycleId).Distinct().Count() == 2;
        var names = await people.NamesAsync([.. messages.Where(message => message.FromCycleId == cycle).Select(message => message.WrittenBy).Concat(yes.Select(person => person.AccountId)).Distinct()], ct);
        return new ContactView(id, (await WhoAsync(cycle, [contact], ct))[other], contact.IsOpen)
        {
            Sign = await telling.RunAsync(await store.SignsUp().AsNoTracking().Where(sign => sign.CycleId == other).ToListAsync(ct), ct) is [var sign] ? sign : null,
            Messages = [.. messages.Select(message => new MessageView(message.FromCycleId == cycle, message.FromCycleId == cycle ? names.GetValueOrDefault(message.WrittenBy, "Någon som har slutat") : "", message.WrittenAt, message.Text))],
            Total = await sent.CountAsync(ct),
            Ours = [.. yes.Where(person => person.CycleId == cycle).Select(Shown)],
            Theirs = hasMet ? [.. yes.Where(person => person.CycleId == other).Select(Shown)] : [],
            TheirOrganisations = hasMet ? await circles.OfAsync(other, ct) : "",
            HasMet = hasMet,
            IsMine = yes.Any(person => person.CycleId == cycle && person.AccountId == reader.Id),
            IsClosedByUs = contact.ClosedByCycleId == cycle,
            Goodbye = contact.Goodbye,
            IsBlocked = contact.IsBlocked && contact.ClosedByCycleId == cycle,
        };

        ShownView Shown(ShownPerson person) => new(names.GetValueOrDefault(person.AccountId, ""), person.Reach);
    }

    private Task<IReadOnlyDictionary<Guid, string>> WhoAsync(Guid cycle, IEnumerable<TeamContact> contacts, CancellationToken ct) =>
        telling.WhoAsync([.. contacts.Select(contact => contact.Other(cycle)).Distinct()], ct);
}

/// <summary>A contact in a list.</summary>
internal sealed record ContactCard(Guid Id, string Who, bool IsOpen, DateTimeOffset BegunAt);

/// <summary>A contact as one of the two teams sees it.</summary>
internal sealed record ContactView(Guid Id, string Who, bool IsOpen)
{
    /// <summary>What the other team shows of itself; null when it has taken that away.</summary>
    public SignView? Sign { get; init; }

    public required IReadOnlyList<MessageView> Messages { get; init; }

    /// <summary>How many messages there are on all pages.</summary>
    public required int Total { get; init; }

    /// <summary>Those of the own team who have said yes.</summary>
    public required IReadOnlyList<ShownView> Ours { get; init; }

    /// <summary>Those of the other team, when both have said yes; otherwise nobody, also when they have.</summary>
    public required IReadOnlyList<ShownView> Theirs { get; init; }

    public required string TheirOrganisations { get; init; }

    public required bool HasMet { get; init; }

    /// <summary>Whether the reader is among those who have said yes.</summary>
    public required bool IsMine { get; init; }

    public required bool IsClosedByUs { get; init; }

    public required string Goodbye { get; init; }

    /// <summary>Whether the own team has stopped the other.</summary>
    public required bool IsBlocked { get; init; }
}

/// <summary>A message as one of the two teams sees it.</summary>
/// <param name="IsOurs">Whether the own team wrote it.</param>
/// <param name="Writer">Who in the own team; "" for the other team's.</param>
/// <param name="At">When.</param>
/// <param name="Text">What.</param>
internal sealed record MessageView(bool IsOurs, string Writer, DateTimeOffset At, string Text);

/// <summary>Somebody whose name may be seen, and how to reach them.</summary>
internal sealed record ShownView(string Name, string Reach);
