namespace NaraVard.People.Contracts;

/// <summary>What somebody is trusted to do in an organisation. Whoever has no role is a reader.</summary>
public enum Role
{
    Practitioner,
    Manager,
    Editor,
    Steward,
    LearningSupport,
    Administrator,
}

/// <summary>The roles' Swedish names.</summary>
public static class Roles
{
    public static string Name(this Role role) => role switch
    {
        Role.Practitioner => "Medarbetare",
        Role.Manager => "Chef",
        Role.Editor => "Redaktör",
        Role.Steward => "Förvaltare",
        Role.LearningSupport => "Lärandestöd",
        Role.Administrator => "Administratör",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, null),
    };
}
