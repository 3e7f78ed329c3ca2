using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NaraVard.Levels.Contracts;
using NaraVard.People.Contracts;

namespace NaraVard.Levels.Questions;

internal sealed class CardsPage(ShowTable show, IQuestionBank bank) : PageModel
{
    /// <summary>The word in the address that takes the support questions along.</summary>
    public const string Support = "stod";

    /// <summary>The word in the address that takes the own questions along.</summary>
    public const string Own = "egna";

    // More would be a book, and the address has an end.
    private const int MostPicked = 200;

    [FromQuery(Name = LevelsLinks.Picked)]
    public List<string> Picked { get; set; } = [];

    /// <summary>What to take along besides the learning questions.</summary>
    [FromQuery(Name = "med")]
    public List<string> Along { get; set; } = [];

    public TableView View { get; private set; } = null!;

    public IReadOnlyList<BankQuestion> Cards { get; private set; } = [];

    public bool HasSupport { get; private set; }

    public bool HasOwn { get; private set; }

    public async Task<IActionResult> OnGetAsync(string niva, CancellationToken ct)
    {
        if (await show.RunAsync(niva, ct) is not { } view)
        {
            return NotFound();
        }

        // A table that is put away has its page still, and its cards.
        var reader = User.Person();
        var own = reader is null ? [] : (await bank.ForLevelAsync(view.Level, reader, ct)).Where(question => question.IsOwn);
        BankQuestion[] all = [.. QuestionIndex.QuestionsOf(view.Table), .. own];
        var picked = Picked.Take(MostPicked).ToHashSet();
        (View, HasSupport, HasOwn) = (view, all.Any(question => question.IsSupport), all.Any(question => question.IsOwn));
        Cards = [.. all.Where(question => picked.Count > 0 ? picked.Contains(question.Id) : IsAlong(question))];
        return Page();
    }

    private bool IsAlong(BankQuestion question) =>
        question.IsOwn ? Along.Contains(Own) : !question.IsSupport || Along.Contains(Support);
}
