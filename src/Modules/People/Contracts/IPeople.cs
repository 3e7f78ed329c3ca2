namespace NaraVard.People.Contracts;

/// <summary>What other modules may ask about people. There is no list of everyone, and nothing about what anyone does.</summary>
public interface IPeople
{
    /// <summary>The names of some accounts. An account that is gone is missing from the answer.</summary>
    Task<IReadOnlyDictionary<Guid, string>> NamesAsync(IReadOnlyCollection<Guid> accounts, CancellationToken ct);

    /// <summary>Name and mail address of an account, or null when it is gone or closed.</summary>
    Task<Contact?> ContactAsync(Guid account, CancellationToken ct);

    /// <summary>Name and mail address of some accounts. One that is gone or closed is missing from the answer.</summary>
    Task<IReadOnlyDictionary<Guid, Contact>> ContactsAsync(IReadOnlyCollection<Guid> accounts, CancellationToken ct);

    /// <summary>Name and mail address of those who look after the site, for what only they can mend.</summary>
    Task<IReadOnlyList<Contact>> AdministratorsAsync(CancellationToken ct);

    /// <summary>The person behind an account with the roles they have now, or null when the account is gone or closed.</summary>
    Task<Person?> PersonAsync(Guid account, CancellationToken ct);

    /// <summary>The same for many at once, by account. One that is gone or closed is missing from the answer.</summary>
    Task<IReadOnlyDictionary<Guid, Person>> PeopleAsync(IReadOnlyCollection<Guid> accounts, CancellationToken ct);

    /// <summary>Everyone who curates the content, by account.</summary>
    Task<IReadOnlyDictionary<Guid, Contact>> EditorsAsync(CancellationToken ct);

    /// <summary>The accounts of those who answer for some organisations, by code: an organisation's own managers, or where it has none those nearest above it. Closed accounts are missing.</summary>
    Task<ILookup<string, Guid>> ManagersAsync(IReadOnlyCollection<string> organisations, CancellationToken ct);

    /// <summary>Those who have a role in an organisation itself, not in what lies within it, by name. Only for who is a manager of it; empty for everybody else.</summary>
    /// <param name="by">The one who asks.</param>
    /// <param name="organisation">The organisation's code.</param>
    /// <param name="most">The most that are told.</param>
    /// <param name="ct">Stops it.</param>
    Task<IReadOnlyList<Colleague>> ColleaguesAsync(Person by, string organisation, int most, CancellationToken ct);

    /// <summary>The account with this mail address that may run learning cycles somewhere, or null. That there is one is nobody else's business.</summary>
    Task<Guid?> FindPractitionerAsync(string email, CancellationToken ct);

    /// <summary>The account with this mail address that belongs to one of these organisations, or to a unit within one, or null.</summary>
    Task<Guid?> FindColleagueAsync(string email, IEnumerable<string> organisations, CancellationToken ct);
}

/// <summary>How to reach somebody.</summary>
public sealed record Contact(string Name, string Email);

/// <summary>Somebody who works in an organisation.</summary>
/// <param name="Account">The account.</param>
/// <param name="Name">The name others see.</param>
/// <param name="IsManager">Whether they are a manager there.</param>
public sealed record Colleague(Guid Account, string Name, bool IsManager);

/// <summary>What other modules may ask about organisations.</summary>
public interface IOrganisations
{
    /// <summary>The names of some organisations, by code.</summary>
    Task<IReadOnlyDictionary<string, string>> NamesAsync(IReadOnlyCollection<string> codes, CancellationToken ct);

    /// <summary>What some organisations are called now, by code: one that has gone up in another has the name of that one.</summary>
    Task<IReadOnlyDictionary<string, string>> LivingNamesAsync(IReadOnlyCollection<string> codes, CancellationToken ct);

    /// <summary>The kinds of some organisations in Swedish, by code: "Kommun". A unit is of the same kind as what it is a part of.</summary>
    Task<IReadOnlyDictionary<string, string>> KindsAsync(IReadOnlyCollection<string> codes, CancellationToken ct);

    /// <summary>
    /// All that somebody is a manager of: where they have that role, every unit and team within, and what has gone up in any of
    /// these; by name.
    /// </summary>
    Task<IReadOnlyList<ManagedOrganisation>> ManagedByAsync(Person person, CancellationToken ct);
}

/// <summary>The kinds of organisations in Swedish.</summary>
public static class OrganisationKinds
{
    /// <summary>What a kind is called when the register says no more.</summary>
    public const string Other = "Annan organisation";

    /// <summary>The word for a kind of the register.</summary>
    /// <param name="kind">As in <c>content/data/organisations.csv</c>.</param>
    public static string InSwedish(string kind) => kind switch
    {
        "region" => "Region",
        "municipality" => "Kommun",
        "agency" => "Myndighet",
        "university" or "university-college" => "Lärosäte",
        "government" => "Regeringskansliet",
        "association" => "Förening",
        "company" => "Företag",
        _ => Other,
    };
}

/// <summary>An organisation, unit or team that somebody is a manager of.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsMerged">Whether it has gone up in something else, so that nothing new is begun there.</param>
public sealed record ManagedOrganisation(string Code, string Name, bool IsMerged);
