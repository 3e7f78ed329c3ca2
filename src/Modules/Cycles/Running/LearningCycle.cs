using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Contracts;
using NaraVard.Cycles.Organisations;
using NaraVard.Cycles.Planning;
using NaraVard.Cycles.Team;
using NaraVard.Kernel.Text;

namespace NaraVard.Cycles.Running;

/// <summary>A team's inquiry. It decides itself what may follow on what.</summary>
internal sealed class LearningCycle : IVersioned
{
    private readonly List<CycleMember> _members = [];
    private readonly List<CycleTheme> _themes = [];
    private readonly List<CycleOrganisation> _organisations = [];

    private LearningCycle() { }

    public Guid Id { get; private init; }

    /// <summary>The organisation that the cycle was started in. It may belong to others too.</summary>
    public string OrganisationCode { get; private init; } = "";

    public string Title { get; private set; } = "";

    public string Purpose { get; private set; } = "";

    public string WhatToLearn { get; private set; } = "";

    public string Actors { get; private set; } = "";

    public string Missing { get; private set; } = "";

    public string Gathering { get; private set; } = "";

    public string Reflecting { get; private set; } = "";

    public string CounterMove { get; private set; } = "";

    public string Mandate { get; private set; } = "";

    public DateOnly? MandateUntil { get; private set; }

    public string FreedTime { get; private set; } = "";

    public string PausedRules { get; private set; } = "";

    public string Protection { get; private set; } = "";

    public string Place { get; private set; } = "";

    public SystemLevel Level { get; private set; }

    public CyclePhase Phase { get; private set; } = CyclePhase.Observe;

    public int Round { get; private set; } = 1;

    public DateTimeOffset StartedAt { get; private init; }

    /// <summary>When the team last took a step. Entries don't count: others' drawers must not show through.</summary>
    public DateTimeOffset MovedAt { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    public int Version { get; set; }

    public IReadOnlyList<CycleMember> Members => _members;

    public IReadOnlyList<CycleTheme> Themes => _themes;

    /// <summary>All that the cycle belongs to, the one it was started in among them.</summary>
    public IReadOnlyList<CycleOrganisation> Organisations => _organisations;

    public Adaptation? GrownFrom { get; private set; }

    private Standing Standing => new(Round, Phase);

    /// <summary>Starts at Observe, round 1, with the creator as the first member.</summary>
    public static Outcome<LearningCycle> Start(CyclePlan plan, string organisation, Adaptation? grownFrom, Guid by, DateTimeOffset now, Guid? id = null)
    {
        var cycle = new LearningCycle { Id = id ?? Guid.CreateVersion7(now), OrganisationCode = organisation, StartedAt = now, MovedAt = now, GrownFrom = grownFrom };
        cycle._members.Add(new CycleMember(cycle.Id, by, now));
        cycle._organisations.Add(new CycleOrganisation(cycle.Id, organisation, now));
        return cycle.Plan(plan);
    }

    public Outcome<LearningCycle> Plan(CyclePlan plan)
    {
        if (plan.Check() is { } problem)
        {
            return problem;
        }

        (Title, Purpose, Level) = (plan.Title, plan.Purpose, plan.Level!.Value);
        (WhatToLearn, Actors, Missing, Gathering, Reflecting) = (plan.WhatToLearn, plan.Actors, plan.Missing, plan.Gathering, plan.Reflecting);
        (CounterMove, Mandate, MandateUntil, FreedTime, PausedRules) = (plan.CounterMove, plan.Mandate, plan.MandateUntil, plan.FreedTime, plan.PausedRules);
        (Protection, Place) = (plan.Protection, plan.Place);
        _themes.RemoveAll(theme => !plan.Themes.Contains(theme.Theme));
        _themes.AddRange(plan.Themes.Except(_themes.Select(theme => theme.Theme)).Select(theme => new CycleTheme(Id, theme)));
        return this;
    }

    /// <summary>Tells what became of what it has grown from, which must be loaded with its parts.</summary>
    public Outcome<LearningCycle> Tell(AdaptationTelling telling) => GrownFrom is { } origin
        ? origin.Tell(telling).Match<Outcome<LearningCycle>>(_ => this, problem => problem)
        : new Problem.NotFound();

    /// <summary>The plan as it stands. Themes and what it has grown from must be loaded.</summary>
    public CyclePlan AsPlanned() => new(Title, Purpose, Level)
    {
        WhatToLearn = WhatToLearn,
        Actors = Actors,
        Missing = Missing,
        Gathering = Gathering,
        Reflecting = Reflecting,
        CounterMove = CounterMove,
        Mandate = Mandate,
        MandateUntil = MandateUntil,
        FreedTime = FreedTime,
        PausedRules = PausedRules,
        Protection = Protection,
        Place = Place,
        Themes = [.. _themes.Select(theme => theme.Theme)],
        Kept = GrownFrom?.Kept ?? "",
        Changed = GrownFrom?.Changed ?? "",
        Added = GrownFrom?.Added ?? "",
        Parts = GrownFrom?.Telling.Parts ?? [],
    };

    /// <summary>Any phase may follow any other, with a reason.</summary>
    /// <param name="seen">Where the team stood when the person decided.</param>
    /// <param name="to">The phase to go to.</param>
    /// <param name="reason">Why.</param>
    /// <param name="by">The member who says so.</param>
    /// <param name="now">The instant.</param>
    public Outcome<PhaseStep> Step(Standing seen, CyclePhase? to, string reason, Guid by, DateTimeOffset now)
    {
        var why = FreeText.Clean(reason);
        if (CheckStanding(seen) is { } late)
        {
            return late;
        }

        if (to is not { } next || !Enum.IsDefined(next) || next == Phase)
        {
            return new Problem.Invalid("To", "Välj fasen ni går till");
        }

        if (FreeText.Check("Reason", why, "Skriv varför ni byter fas") is { } problem)
        {
            return problem;
        }

        var step = new PhaseStep(Id, Round, Phase, next, why, by, now);
        (Phase, MovedAt) = (next, now);
        return step;
    }

    /// <summary>Change ends a round. Adopt and adapt go on or end the cycle, as the team chooses; abandon ends it.</summary>
    public Outcome<RoundEnd> EndRound(Standing seen, RoundChoice choice, Guid by, DateTimeOffset now)
    {
        if (CheckStanding(seen) is { } late)
        {
            return late;
        }

        if (Phase != CyclePhase.Change)
        {
            return new Problem.Invalid("", "Ett varv avslutas i Förändra. Byt fas dit först, med ett skäl.");
        }

        if (choice.Check() is { } problem)
        {
            return problem;
        }

        var end = new RoundEnd(Id, Round, choice, by, now);
        MovedAt = now;
        if (end.GoesOn)
        {
            (Round, Phase) = (Round + 1, CyclePhase.Observe);
        }
        else
        {
            EndedAt = now;
        }

        return end;
    }

    public Outcome<LearningCycle> Welcome(Guid account, DateTimeOffset now) => Take(new CycleMember(Id, account, now), "Email");

    public Outcome<LearningCycle> Invite(Guid support, DateTimeOffset now) => Take(new CycleMember(Id, support, now, CycleRole.LearningSupport), "SupportEmail");

    /// <summary>Another organisation comes along with one of its people. It reads nothing that was shared with organisations before.</summary>
    public Outcome<LearningCycle> Join(Guid account, string organisation, DateTimeOffset now)
    {
        if (EndedAt is not null)
        {
            return new Problem.Conflict("Cykeln är avslutad, så det går inte längre att komma med.");
        }

        if (_organisations.TrueForAll(other => other.OrganisationCode != organisation))
        {
            _organisations.Add(new CycleOrganisation(Id, organisation, now));
        }

        return Welcome(account, now);
    }

    /// <summary>An organisation leaves. Its people in the team stay until they leave themselves.</summary>
    public Outcome<LearningCycle> LetGo(string organisation)
    {
        if (organisation == OrganisationCode)
        {
            return new Problem.Invalid("", "Cykeln startades i den organisationen och hör alltid dit.");
        }

        return _organisations.RemoveAll(other => other.OrganisationCode == organisation) == 0
            ? new Problem.Conflict("Organisationen är inte längre med i cykeln.")
            : this;
    }

    public Outcome<LearningCycle> EndSupport(Guid support)
    {
        if (_members.RemoveAll(member => member.AccountId == support && member.Role == CycleRole.LearningSupport) == 0)
        {
            return new Problem.Conflict("Personen är inte längre lärandestöd i cykeln.");
        }

        return this;
    }

    /// <summary>Leaves the team, which is never left with nobody, or with a learning support alone.</summary>
    public Outcome<LearningCycle> Leave(Guid account)
    {
        if (_members.Any(member => member.AccountId == account && member.Role == CycleRole.Member) && _members.Count(member => member.Role == CycleRole.Member) == 1)
        {
            return new Problem.Invalid("", "Du är den enda i teamet. Lägg till en kollega först, eller avsluta cykeln.");
        }

        _members.RemoveAll(member => member.AccountId == account);
        return this;
    }

    private Outcome<LearningCycle> Take(CycleMember newcomer, string field)
    {
        if (_members.Any(member => member.AccountId == newcomer.AccountId))
        {
            return new Problem.Invalid(field, "Personen är redan med i teamet");
        }

        _members.Add(newcomer);
        return this;
    }

    private Problem? CheckStanding(Standing seen)
    {
        if (EndedAt is not null)
        {
            return new Problem.Conflict("Cykeln är redan avslutad. Det du skrev är inte sparat men står kvar här.");
        }

        return seen == Standing
            ? null
            : new Problem.Conflict($"Någon i teamet har redan gått vidare: ni är i {Phase.Name()}, varv {Round}. Det du skrev står kvar här. Läs vad som hände och skicka igen om det fortfarande gäller.");
    }

    public static void Map(ModelBuilder model) => model.Entity<LearningCycle>(cycle =>
    {
        cycle.ToTable("cycles");
        cycle.Property(c => c.OrganisationCode).HasMaxLength(40);
        cycle.Property(c => c.Title).HasMaxLength(CyclePlan.LongestLine);
        cycle.Property(c => c.Purpose).HasMaxLength(FreeText.Longest);
        foreach (var part in PlanPart.All)
        {
            cycle.Property(part.Field).HasMaxLength(FreeText.Longest);
        }

        // Not asked at first: a team from before has written nothing there.
        foreach (var later in new[] { nameof(Missing), nameof(Gathering), nameof(Reflecting), nameof(Mandate), nameof(FreedTime), nameof(PausedRules) })
        {
            cycle.Property(later).HasDefaultValue("");
        }

        cycle.Property(c => c.Place).HasMaxLength(CyclePlan.LongestLine);
        cycle.HasMany(c => c.Members).WithOne().HasForeignKey(m => m.CycleId);
        cycle.HasMany(c => c.Organisations).WithOne().HasForeignKey(o => o.CycleId);
        cycle.HasMany(c => c.Themes).WithOne().HasForeignKey(t => t.CycleId);
        cycle.HasOne(c => c.GrownFrom).WithOne().HasForeignKey<Adaptation>(a => a.CycleId);
        cycle.HasIndex(c => c.OrganisationCode);
    });
}

/// <summary>Where a team stands: which round, which phase.</summary>
internal sealed record Standing(int Round, CyclePhase Phase);
