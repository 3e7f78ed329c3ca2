using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NaraVard.Levels.OneQuestion;
using NaraVard.Levels.Own;
using NaraVard.People.Contracts;

namespace NaraVard.Levels.Questions;

internal sealed class TablePage(ShowTable show, ShowOwnSide own, ReadUse use) : PageModel
{
    public TableView View { get; private set; } = null!;

    public OwnSide Own { get; private set; } = OwnSide.None;

    private IReadOnlyDictionary<string, QuestionUseView> _uses = new Dictionary<string, QuestionUseView>();

    /// <summary>How often a question is used, in a sentence; null when it is too seldom to show.</summary>
    public string? UseOf(string question) => _uses.GetValueOrDefault(question)?.Words;

    /// <summary>A reader is shown the way and asked to sign in; somebody who can't run meetings isn't sent to a closed door.</summary>
    public bool MayMeet => User.Person() is not { } person || person.May(Policies.Manager);

    public async Task<IActionResult> OnGetAsync(string niva, CancellationToken ct)
    {
        if (await show.RunAsync(niva, ct) is not { } view)
        {
            return NotFound();
        }

        (View, Own) = (view, await own.RunAsync(view.Level, User.Person(), ct));
        var shown = QuestionIndex.QuestionsOf(view.Table).Select(question => question.Id).Concat(Own.Groups.SelectMany(group => group.Questions).Select(question => question.Key));
        _uses = await use.RunAsync([.. shown], ct);
        return Page();
    }
}
