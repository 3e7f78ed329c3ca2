using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Text;
using NaraVard.People.Contracts;

namespace NaraVard.People.Organisations;

/// <summary>
/// A region, municipality, agency, university or another organisation of the register, or an own unit or team below one. The
/// code is its key everywhere. A row is never removed: cycles, meetings and texts name it.
/// </summary>
internal sealed class Organisation
{
    public const int LongestName = 200;
    public const int LongestUnitName = 100;

    /// <summary>How many own units may lie within each other.</summary>
    public const int MostDeep = 6;

    public const string UnitKind = "unit";

    // No vowels and nothing that is read as something else: a code is never a word.
    private const string CodeLetters = "bcdfghjkmnpqrstvwxz23456789";

    /// <summary>The levels that an own unit may have, the widest first.</summary>
    public static readonly SystemLevel[] UnitLevels = [SystemLevel.Organisation, SystemLevel.Team];

    public required string Code { get; init; }

    public required string Name { get; set; }

    /// <summary>As in <c>content/data/organisations.csv</c>: region, municipality, agency, university …; or "unit".</summary>
    public required string Kind { get; set; }

    public required SystemLevel Level { get; set; }

    /// <summary>The region in which a municipality lies. It does not govern it.</summary>
    public string? ParentCode { get; set; }

    /// <summary>
    /// What it is a part of, the outermost first, with dots around each code: ".03.e-x2k9.". Empty for an organisation of the
    /// register. One text, so that all that lies below something is one comparison.
    /// </summary>
    public string Above { get; private set; } = "";

    /// <summary>What it has gone up in; null while it is alive.</summary>
    public string? MergedInto { get; private set; }

    public DateTimeOffset? MergedAt { get; private set; }

    public bool IsUnit => Above != "";

    /// <summary>The codes of what it is a part of, the outermost first.</summary>
    public string[] AboveCodes => CodesOf(Above);

    /// <summary>What stands in <see cref="Above"/> of that which lies directly below.</summary>
    public string Inside => Above == "" ? $".{Code}." : $"{Above}{Code}.";

    public int Depth => AboveCodes.Length;

    public static string[] CodesOf(string above) => above.Split('.', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>A new unit or team directly below this.</summary>
    public Outcome<Organisation> NewUnit(string name, SystemLevel level)
    {
        if (MergedInto is not null)
        {
            return new Problem.Conflict($"{Name} har gått upp i en annan organisation. Lägg enheten där i stället.");
        }

        if (Depth >= MostDeep)
        {
            return new Problem.Invalid("Name", $"Enheter kan ligga i högst {MostDeep} led. Lägg den här högre upp.");
        }

        if (!UnitLevels.Contains(level) || (Level == SystemLevel.Team && level != SystemLevel.Team))
        {
            return new Problem.Invalid("Level", Level == SystemLevel.Team ? "Under ett team kan bara team ligga" : "Välj enhet eller team");
        }

        return CheckUnitName(name) is { } problem
            ? problem
            : new Organisation { Code = $"e-{RandomNumberGenerator.GetString(CodeLetters, 8)}", Name = name.Trim(), Kind = UnitKind, Level = level, Above = Inside };
    }

    /// <summary>Gives it another name.</summary>
    /// <returns>What it was called, or null when nothing changed.</returns>
    public FormerName? Rename(string name, DateTimeOffset now)
    {
        if (name == Name)
        {
            return null;
        }

        var former = new FormerName { Code = Code, Name = Name, Until = now };
        Name = name;
        return former;
    }

    /// <summary>Goes up in another. What is told of this one stays; what is a part of it moves along.</summary>
    public Outcome<Organisation> GoUpIn(Organisation other, IReadOnlyCollection<Organisation> parts, DateTimeOffset now)
    {
        if (other.Code == Code || other.AboveCodes.Contains(Code))
        {
            return new Problem.Invalid("Into", $"Välj något som inte är en del av {Name}");
        }

        if (MergedInto is not null || other.MergedInto is not null)
        {
            return new Problem.Conflict("Någon annan har redan slagit ihop den ena. Ladda om sidan.");
        }

        if (other.Level == SystemLevel.Team && parts.Any(part => part.Level != SystemLevel.Team))
        {
            return new Problem.Invalid("Into", $"{other.Name} är ett team, och under ett team kan bara team ligga. Välj en enhet.");
        }

        if (parts.Select(part => part.Depth).DefaultIfEmpty(Depth).Max() - Depth + other.Depth > MostDeep)
        {
            return new Problem.Invalid("Into", $"Enheterna skulle ligga i fler än {MostDeep} led. Flytta upp dem först.");
        }

        (MergedInto, MergedAt) = (other.Code, now);
        return this;
    }

    /// <summary>Moves along when what it is a part of goes up in another.</summary>
    public void MoveFrom(Organisation from, Organisation to) => Above = to.Inside + Above[from.Inside.Length..];

    /// <summary>Whether somebody is a manager of this, or of what it is a part of. An administrator looks after all.</summary>
    public bool IsGovernedBy(Person person) =>
        person.May(Policies.Administrator) || person.Memberships.Any(m => m.Role == Role.Manager && (m.Organisation == Code || AboveCodes.Contains(m.Organisation)));

    /// <summary>Whether somebody may open its page: those who belong to it or govern it. To coach there is not to belong.</summary>
    public bool IsOpenTo(Person person) => person.May(Policies.Practitioner) && (IsGovernedBy(person) || person.Organisations.Contains(Code));

    public static Problem? CheckUnitName(string name) => name.Trim() switch
    {
        "" => new Problem.Invalid("Name", "Skriv vad enheten heter"),
        { Length: > LongestUnitName } => new Problem.Invalid("Name", $"Namnet får vara högst {LongestUnitName} tecken"),
        var written when !Composed.IsText(written) || written.Contains('\n', StringComparison.Ordinal) => new Problem.Invalid("Name", "Skriv namnet med vanliga tecken på en rad"),
        var written => PersonalIdentityGuard.Check("Name", written),
    };

    public static void Map(ModelBuilder model)
    {
        model.Entity<Organisation>(organisation =>
        {
            organisation.ToTable("organisations");
            organisation.HasKey(o => o.Code);
            organisation.Property(o => o.Code).HasMaxLength(40);
            organisation.Property(o => o.Name).HasMaxLength(LongestName);
            organisation.Property(o => o.Kind).HasMaxLength(40);
            organisation.Property(o => o.ParentCode).HasMaxLength(40);
            organisation.Property(o => o.Above).HasMaxLength(400).HasDefaultValue("");
            organisation.Property(o => o.MergedInto).HasMaxLength(40);
            organisation.Ignore(o => o.AboveCodes);
            organisation.HasIndex(o => o.Name);
            organisation.HasIndex(o => o.MergedInto);
        });
        model.Entity<FormerName>(former =>
        {
            former.ToTable("organisation_names");
            former.HasKey(f => new { f.Code, f.Name });
            former.Property(f => f.Code).HasMaxLength(40);
            former.Property(f => f.Name).HasMaxLength(LongestName);
            former.HasIndex(f => f.Name);
            former.HasOne<Organisation>().WithMany().HasForeignKey(f => f.Code).OnDelete(DeleteBehavior.Cascade);
        });
    }
}

/// <summary>What an organisation was called before.</summary>
internal sealed class FormerName
{
    public required string Code { get; init; }

    public required string Name { get; init; }

    /// <summary>When it last stopped being called so.</summary>
    public required DateTimeOffset Until { get; set; }
}
