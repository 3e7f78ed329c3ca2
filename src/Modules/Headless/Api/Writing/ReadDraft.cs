using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using NaraVard.Headless.Tokens;
using NaraVard.Mail.Contracts;
using NaraVard.People.Contracts;

namespace NaraVard.Headless.Api.Writing;

/// <summary>Answers with the newest text of an item, public or not, to whoever has a key for that.</summary>
internal sealed class ReadDraft(Drafts drafts, ISiteAddress site)
{
    public const string Draft = "draft";

    public async Task<IResult> RunAsync(string name, string slug, HttpContext http, CancellationToken ct)
    {
        var known = await http.AuthenticateAsync(TokenBearer.Name);
        if (known.Principal?.Person() is not { } person)
        {
            await http.ChallengeAsync(TokenBearer.Name);
            return ApiProblem.NeedsToken.Answer();
        }

        if (!known.Principal.HasClaim(TokenScopes.Claim, TokenScope.ReadDrafts.Word()))
        {
            return TokenBearer.Lacks(http.Response, TokenScope.ReadDrafts);
        }

        var (found, problem) = await drafts.FindAsync(person, name, slug, http.Request, ct);
        return problem ?? DraftJson.Answer(http, found!.Text, found.Folder, site);
    }
}
