using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Text;

namespace NaraVard.Prompts.Schedules;

[Flags]
internal enum Weekdays
{
    None = 0,
    Monday = 1,
    Tuesday = 2,
    Wednesday = 4,
    Thursday = 8,
    Friday = 16,
    Saturday = 32,
    Sunday = 64,
    Usual = Monday | Tuesday | Wednesday | Thursday | Friday,
}

/// <summary>The days and hours within which somebody wants mail. One for all that the person's cycles send.</summary>
internal sealed class OwnHours : IVersioned
{
    /// <summary>The nights of that tick: all of them, and nothing while they sleep.</summary>
    public const Weekdays NightDays = Weekdays.Usual | Weekdays.Saturday | Weekdays.Sunday;

    public static readonly TimeOnly NightFrom = new(21, 0);

    public static readonly TimeOnly NightUntil = new(7, 0);

    private OwnHours() { }

    public Guid AccountId { get; private init; }

    public Weekdays Days { get; private set; } = Weekdays.Usual;

    public TimeOnly From { get; private set; } = new(7, 0);

    /// <summary>Before <see cref="From"/> when the hours pass midnight, as for who works at night.</summary>
    public TimeOnly Until { get; private set; } = new(18, 0);

    public int Version { get; set; }

    /// <summary>What somebody has chosen, or the usual.</summary>
    public static async Task<OwnHours> OfAsync(Store store, Guid account, CancellationToken ct) => await store.Set<OwnHours>().FindAsync([account], ct) ?? Usual(account);

    /// <summary>The same for many, by account; untracked.</summary>
    public static async Task<IReadOnlyDictionary<Guid, OwnHours>> OfAllAsync(Store store, IReadOnlyCollection<Guid> accounts, CancellationToken ct)
    {
        var chosen = await store.Set<OwnHours>().AsNoTracking().Where(hours => accounts.Contains(hours.AccountId)).ToDictionaryAsync(hours => hours.AccountId, ct);
        return accounts.ToDictionary(account => account, account => chosen.GetValueOrDefault(account) ?? Usual(account));
    }

    public static OwnHours Usual(Guid account) => new() { AccountId = account };

    public Problem? Change(Weekdays days, TimeOnly from, TimeOnly until)
    {
        if (days == Weekdays.None)
        {
            return new Problem.Invalid("Days", "Välj minst en dag");
        }

        if (from == until)
        {
            return new Problem.Invalid("Until", "Välj en sluttid som skiljer sig från starttiden");
        }

        (Days, From, Until) = (days, from, until);
        return null;
    }

    /// <summary>Whether these are the hours that the tick for who works at night gives.</summary>
    public bool AreNights => (Days, From, Until) == (NightDays, NightFrom, NightUntil);

    /// <summary>Whether mail may come at this instant. What is left of a night after midnight belongs to the day when the night began; a holiday is free from midnight to midnight.</summary>
    public bool Allow(DateTimeOffset at)
    {
        var (date, time) = (at.SwedishDate(), TimeOnly.FromDateTime(at.InSweden().DateTime));
        return AllowTime(time) && Days.HasFlag(Of(NightBegan(date, time).DayOfWeek)) && !SwedishHolidays.IsHoliday(date);
    }

    public bool AllowTime(TimeOnly time) => From < Until ? From <= time && time < Until : From <= time || time < Until;

    /// <summary>The first allowed instant on a date or a later one, at the wanted time when that is within the hours. A time that the clocks skip in spring is an hour later, if that is allowed too.</summary>
    public DateTimeOffset FirstFrom(DateOnly date, TimeOnly wanted)
    {
        var time = AllowTime(wanted) ? wanted : From;
        while (!Allow(SwedishTime.At(date, time)))
        {
            date = date.AddDays(1);
        }

        return SwedishTime.At(date, time);
    }

    /// <summary>The first allowed instant after this one.</summary>
    public DateTimeOffset FirstAfter(DateTimeOffset now, TimeOnly wanted)
    {
        var today = now.SwedishDate();
        return FirstFrom(today, wanted) is var first && first > now ? first : FirstFrom(today.AddDays(1), wanted);
    }

    /// <summary>The first instant from this one on, itself too, when mail may come.</summary>
    public DateTimeOffset Soonest(DateTimeOffset now) => Allow(now) ? now : FirstAfter(now, From);

    private DateOnly NightBegan(DateOnly date, TimeOnly time) => From > Until && time < Until ? date.AddDays(-1) : date;

    public static Weekdays Of(DayOfWeek day) => (Weekdays)(1 << (((int)day + 6) % 7));

    public static void Map(ModelBuilder model) => model.Entity<OwnHours>(hours =>
    {
        hours.ToTable("prompt_hours");
        hours.HasKey(h => h.AccountId);
        hours.Property(h => h.AccountId).ValueGeneratedNever();
        hours.Property(h => h.Days).HasConversion<int>();
    });
}
