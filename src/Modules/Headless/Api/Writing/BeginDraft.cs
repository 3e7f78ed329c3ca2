using Microsoft.AspNetCore.Http;
using NaraVard.Editing.Contracts;
using NaraVard.Kernel.Content;
using NaraVard.Mail.Contracts;
using NaraVard.People.Contracts;

namespace NaraVard.Headless.Api.Writing;

/// <summary>Begins something new.</summary>
internal sealed class BeginDraft(Drafts drafts, IContentWriting writing, ISiteAddress site)
{
    public async Task<IResult> RunAsync(string name, HttpContext http, CancellationToken ct)
    {
        var (folder, type, unknown) = drafts.TypeOf(name, http.Request);
        if (unknown is not null)
        {
            return unknown;
        }

        var (sent, problem) = await JsonBody.ReadAsync(http.Request, ct);
        if ((problem ?? SentFields.Check(type!, sent!)) is { } refused)
        {
            return refused;
        }

        var by = http.User.RequirePerson();
        var begun = await writing.BeginAsync(by, type!, sent!.ToJsonString(ContentJson.Options), ct);
        if (begun.Problem is { } wrong)
        {
            return ApiProblem.Answer(wrong, ApiProblem.InvalidContent);
        }

        var text = (await writing.ReadAsync(by, new ContentAddress(type!, begun.Value), ct)).Value;
        http.Response.Headers.Location = DraftJson.AddressOf(text, folder!, site);
        return DraftJson.Answer(http, text, folder!, site, StatusCodes.Status201Created);
    }
}
