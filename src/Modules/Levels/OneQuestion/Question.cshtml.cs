using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NaraVard.People.Contracts;

namespace NaraVard.Levels.OneQuestion;

internal sealed class QuestionPage(ShowQuestion show, ReadUse use, FollowQuestion follow) : PageModel
{
    public QuestionView View { get; private set; } = null!;

    /// <summary>How it is used, from five up.</summary>
    public QuestionUseView Use { get; private set; } = QuestionUseView.None;

    /// <summary>How the answers have moved where the reader takes part; null for a reader without an account.</summary>
    public IReadOnlyList<FollowedPlace>? Followed { get; private set; }

    /// <summary>As on the table's page: only who could run a meeting is offered to, and who may yet turn out to.</summary>
    public bool MayMeet => User.Person() is not { } person || person.May(Policies.Manager);

    public async Task<IActionResult> OnGetAsync(string niva, string fraga, CancellationToken ct)
    {
        var reader = User.Person();
        if (await show.RunAsync(niva, fraga, reader, ct) is not { } view)
        {
            return NotFound();
        }

        (View, Use) = (view, (await use.RunAsync([fraga], ct))[fraga]);
        Followed = reader is null ? null : await follow.RunAsync(reader, fraga, ct);
        return Page();
    }
}
