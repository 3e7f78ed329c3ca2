using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace NaraVard.Tests.Meetings.Inviting;

/// <summary>Reads a calendar by the letter of RFC 5545: lines, folding, parameters and nesting. What it doesn't know is a fault.</summary>
internal sealed partial class StrictCalendar
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["VCALENDAR"] = ["VERSION", "PRODID", "METHOD"],
        ["VTIMEZONE"] = ["TZID", "X-LIC-LOCATION"],
        ["STANDARD"] = ["DTSTART", "RRULE", "TZNAME", "TZOFFSETFROM", "TZOFFSETTO"],
        ["DAYLIGHT"] = ["DTSTART", "RRULE", "TZNAME", "TZOFFSETFROM", "TZOFFSETTO"],
        ["VEVENT"] = ["UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "DESCRIPTION", "LOCATION", "SEQUENCE", "STATUS", "ORGANIZER", "ATTENDEE"],
    };

    private readonly List<(string Component, string Name, string Parameters, string Value)> _lines = [];

    public IReadOnlyList<string> Components { get; private init; } = [];

    /// <summary>The only value of a property of the event.</summary>
    public string this[string name] => Assert.Single(All("VEVENT", name)).Value;

    public IReadOnlyList<(string Parameters, string Value)> All(string component, string name) =>
        [.. _lines.Where(line => line.Component == component && line.Name == name).Select(line => (line.Parameters, line.Value))];

    public static StrictCalendar Read(string text)
    {
        Assert.EndsWith("\r\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\n", text.Replace("\r\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.All(text.Split("\r\n"), line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75, $"Raden är längre än 75 oktetter: {line}"));
        List<string> components = [];
        var calendar = new StrictCalendar { Components = components };
        var within = new Stack<string>();
        foreach (var line in text.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n", StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = Line().Match(line);
            Assert.True(parts.Success, $"Raden är inte en egenskap: {line}");
            var (name, value) = (parts.Groups["name"].Value, parts.Groups["value"].Value);
            if (name == "BEGIN")
            {
                within.Push(value);
                components.Add(value);
            }
            else if (name == "END")
            {
                Assert.Equal(within.Pop(), value);
            }
            else
            {
                Assert.Contains(name, Allowed[within.Peek()]);
                calendar._lines.Add((within.Peek(), name, parts.Groups["parameters"].Value, Unescaped(name, value)));
            }
        }

        Assert.Empty(within);
        calendar.HasWhatItMust();
        return calendar;
    }

    private void HasWhatItMust()
    {
        Assert.Equal("2.0", Assert.Single(All("VCALENDAR", "VERSION")).Value);
        Assert.NotEmpty(Assert.Single(All("VCALENDAR", "PRODID")).Value);
        Assert.Equal("Europe/Stockholm", Assert.Single(All("VTIMEZONE", "TZID")).Value);
        Assert.Equal(("+0100", "+0200"), (All("STANDARD", "TZOFFSETTO")[^1].Value, All("DAYLIGHT", "TZOFFSETTO")[^1].Value));
        Assert.All(All("VEVENT", "DTSTAMP"), stamp => DateTime.ParseExact(stamp.Value, "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture));
        Assert.All(All("VEVENT", "DTSTART").Concat(All("VEVENT", "DTEND")), at =>
        {
            Assert.Equal(";TZID=Europe/Stockholm", at.Parameters);
            DateTime.ParseExact(at.Value, "yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture);
        });
    }

    private static string Unescaped(string name, string value)
    {
        if (name is not ("SUMMARY" or "DESCRIPTION" or "LOCATION"))
        {
            return value;
        }

        Assert.Matches(@"^([^\\,;]|\\[\\,;nN])*$", value);
        return Escaped().Replace(value, match => match.Value is @"\n" or @"\N" ? "\n" : match.Value[1..]);
    }

    [GeneratedRegex("""^(?<name>[A-Z0-9-]+)(?<parameters>(;[A-Z0-9-]+=("[^"]*"|[^";:,]*))*):(?<value>.*)$""")]
    private static partial Regex Line();

    [GeneratedRegex(@"\\.")]
    private static partial Regex Escaped();
}
