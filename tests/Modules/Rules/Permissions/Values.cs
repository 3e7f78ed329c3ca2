using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace NaraVard.Tests.Rules.Permissions;

/// <summary>What the parameters of an address are, by name; other names are fields of the form.</summary>
internal sealed partial class Values : Dictionary<string, string>
{
    public Values()
    {
    }

    public Values(IDictionary<string, string> others)
        : base(others)
    {
    }

    /// <summary>The address with the values in their places; for a page the rest is its query.</summary>
    public string In(SiteAct act) => Parameter().Replace(act.Route, match => Uri.EscapeDataString(this[match.Groups["name"].Value])) + (act.Changes ? act.Query : QueryString.Create(Beside(act).Select(value => KeyValuePair.Create<string, string?>(value.Key, value.Value))).Value);

    /// <summary>What has no place in the address: the fields of a form.</summary>
    public IEnumerable<KeyValuePair<string, string>> Beside(SiteAct act) => this.Where(value => !Parameter().Matches(act.Route).Any(match => match.Groups["name"].Value == value.Key));

    [GeneratedRegex(@"\{\*{0,2}(?<name>[^}:?]+)[^}]*\}")]
    private static partial Regex Parameter();
}
