using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NaraVard.Cycles.Entries;
using NaraVard.Cycles.Team;
using NaraVard.Kernel.Text;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Numbers;

[Authorize(Policies.SignedIn)]
internal sealed class NumbersPage(Store store, NumbersQuery query, AddEntry add, TimeProvider clock) : MemberPage(store)
{
    [BindProperty]
    public string? Measure { get; set; }

    [BindProperty]
    public string? Value { get; set; }

    [BindProperty]
    public string? Unit { get; set; }

    [BindProperty]
    public DateOnly? On { get; set; }

    /// <summary>The key of the form: sent twice, it is one number.</summary>
    [BindProperty]
    public Guid? Key { get; set; }

    public IReadOnlyList<MeasureView> Measures { get; private set; } = [];

    private DateOnly Today => clock.GetUtcNow().SwedishDate();

    public void OnGet() => (Key, On, Measure, Unit) = (Guid.CreateVersion7(), Today, Measures.Count == 1 ? Measures[0].Name : null, Measures.Count == 1 ? Measures[0].Unit : null);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var line = Wanted();
        if (line.Problem is { } problem)
        {
            return this.Show(problem);
        }

        var words = new EntryWords(line.Value.Written, EntryKind.Number, InsightKind: null, LearningKind: null);
        var added = await add.RunAsync(User.RequirePerson(), Id, new NewEntry(words, Key: Key == Guid.Empty ? null : Key), ct);
        return added.Match(_ => this.RedirectWithNote(CyclesLinks.Numbers(Id), "Siffran ligger i din låda. Bara du ser den tills du delar."), ShowKept);
    }

    private IActionResult ShowKept(Problem problem)
    {
        Key = AddEntry.KeyAfter(problem, Key);
        return this.Show(problem);
    }

    protected override async Task FillAsync(CancellationToken ct) => Measures = await query.RunAsync(Id, User.RequirePerson(), ct);

    private Outcome<NumberLine> Wanted()
    {
        var (measure, unit) = (FreeText.Clean(Measure), FreeText.Clean(Unit));
        var wrong = FreeText.Check(nameof(Measure), measure, "Skriv vad ni mäter", NumberLine.LongestMeasure) ?? FreeText.Check(nameof(Unit), unit, longest: NumberLine.LongestUnit);
        if (wrong is { } problem)
        {
            return problem;
        }

        if (NumberLine.ValueOf(Value) is not { } value)
        {
            return new Problem.Invalid(nameof(Value), "Skriv ett tal, till exempel 14 eller 3,5");
        }

        if (On is not { } day || day > Today || day < Today.AddYears(-10))
        {
            return new Problem.Invalid(nameof(On), "Välj en dag, i dag eller tidigare");
        }

        var line = new NumberLine(measure, value, unit, day);
        return NumberLine.Read(line.Written) == line ? line : new Problem.Invalid(nameof(Measure), "Skriv måttet och enheten med bara bokstäver, till exempel ”Väntan” och ”dagar”");
    }
}
