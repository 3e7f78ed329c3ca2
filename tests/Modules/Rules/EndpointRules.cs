using System.Net;
using System.Text.RegularExpressions;
using NaraVard.Tests.Rules.Permissions;

namespace NaraVard.Tests.Rules;

/// <summary>What holds for every address; who reaches it stands in docs/permissions.md.</summary>
public sealed partial class EndpointRules(Site site)
{
    [Fact]
    public async Task No_two_pages_share_an_address() =>
        Told.Nothing((await SiteAct.AllAsync(site)).GroupBy(act => $"{act.Method} {NameOfParameter().Replace(act.Route, "{")}{act.Query}").Where(same => same.Count() > 1).Select(same => same.Key));

    [Fact]
    public async Task Addresses_are_lower_case_and_plain() =>
        Assert.All(await SiteAct.AllAsync(site), act => Assert.Matches(@"^/([a-z0-9.\-]+|\{[^}]+\}|/|\.)*$", act.Route));

    [Fact]
    public async Task Every_form_is_protected_against_other_sites_unless_the_table_says_why()
    {
        var named = PermissionTable.Read().Where(row => row.Cells.Contains(PermissionTable.Key) || Reason().IsMatch(row.Note)).Select(row => row.Key);

        Told.Nothing((await SiteAct.AllAsync(site)).Where(act => !act.IsProtected).Select(act => act.Key).Except(named));
    }

    [Fact]
    public async Task The_table_excuses_no_form_that_is_protected() =>
        Told.Nothing(PermissionTable.Read().Where(row => row.Note.Contains(PermissionRow.WithoutToken)).Select(row => row.Key).Intersect((await SiteAct.AllAsync(site)).Where(act => act.IsProtected).Select(act => act.Key)));

    [Fact]
    public void Whoever_writes_through_the_api_has_a_key() =>
        Told.Nothing(PermissionTable.Read().Where(row => row.Method != "GET" && row.Address.StartsWith("/api/", StringComparison.Ordinal) && row.Cells.Any(cell => cell is not (PermissionTable.No or PermissionTable.Key))).Select(row => row.Key));

    [Fact]
    public async Task A_form_without_our_token_is_refused_in_plain_words()
    {
        using var sent = new FormUrlEncodedContent([new("Email", "redaktor@demo.invalid"), new("Password", "larande i vardagen")]);

        using var answer = await site.Visitor().Client.PostAsync("/logga-in", sent);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("Formuläret gick inte att ta emot", (await Visitor.ReadAsync(answer)).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task A_method_that_http_does_not_have_is_refused()
    {
        using var request = new HttpRequestMessage(new HttpMethod("PAGE"), "/logga-in?handler=HandlerExecution");

        using var answer = await site.Visitor().Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
    }

    // Parameter names don't tell two addresses apart.
    [GeneratedRegex(@"\{[^}:]+")]
    private static partial Regex NameOfParameter();

    [GeneratedRegex("(^|, )" + PermissionRow.WithoutToken + @"\p{L}{2}")]
    private static partial Regex Reason();
}
