using NaraVard.Kernel.Text;
using NaraVard.People.Contracts;
using NaraVard.People.Organisations;

namespace NaraVard.People.Memberships;

/// <summary>Who may give, and end, which roles where.</summary>
internal static class RolesToGive
{
    private static readonly Role[] ByManager = [Role.Practitioner, Role.Manager, Role.LearningSupport];

    /// <summary>The roles that somebody may give in an organisation; none when they don't govern it.</summary>
    public static IReadOnlyList<Role> For(Person by, Organisation organisation) =>
        by.May(Policies.Administrator) ? Enum.GetValues<Role>() : organisation.IsGovernedBy(by) ? ByManager : [];

    public static bool MayGive(Person by, Organisation organisation, Role role) => For(by, organisation).Contains(role);

    /// <summary>The word for a role in addresses.</summary>
    public static string Address(this Role role) => Slug.Of(role.Name());

    /// <summary>The role an address names, or null.</summary>
    public static Role? FromAddress(string? address) => Enum.GetValues<Role>().Where(role => role.Address() == address).Select(role => (Role?)role).FirstOrDefault();
}
