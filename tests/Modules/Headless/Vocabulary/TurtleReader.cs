using System.Text.RegularExpressions;

namespace NaraVard.Tests.Headless.Vocabulary;

/// <summary>A value in a statement: an address, or a text with its language or type.</summary>
internal sealed record Value(string Text, string Kind);

/// <summary>
/// Reads the part of Turtle that has prefixes, addresses, short strings, ";" and "," after the grammar of the recommendation, and fails on anything else.
/// Knows nothing of how ours is written.
/// </summary>
internal static partial class TurtleReader
{
    public static IReadOnlyList<(string Subject, string Predicate, Value Object)> Read(string turtle)
    {
        List<(string, string, Value)> statements = [];
        Dictionary<string, string> prefixes = [];
        var tokens = new Queue<string>(Tokens(turtle));
        while (tokens.Count > 0)
        {
            if (tokens.Peek() == "@prefix")
            {
                tokens.Dequeue();
                prefixes[tokens.Dequeue()] = Address(tokens.Dequeue(), prefixes);
                Assert.Equal(".", tokens.Dequeue());
                continue;
            }

            var subject = Address(tokens.Dequeue(), prefixes);
            string end;
            do
            {
                var verb = tokens.Dequeue();
                var predicate = verb == "a" ? "http://www.w3.org/1999/02/22-rdf-syntax-ns#type" : Address(verb, prefixes);
                do
                {
                    statements.Add((subject, predicate, Object(tokens, prefixes)));
                    end = tokens.Dequeue();
                }
                while (end == ",");
            }
            while (end == ";");
            Assert.Equal(".", end);
        }

        return statements;
    }

    private static IEnumerable<string> Tokens(string turtle)
    {
        for (var at = 0; at < turtle.Length;)
        {
            var match = Token().Match(turtle, at);
            Assert.True(match.Success, $"Inget tecken i Turtle börjar så här: {turtle[at..Math.Min(turtle.Length, at + 60)]}");
            at += match.Length;
            if (match.Value.Trim() is { Length: > 0 } token)
            {
                yield return token;
            }
        }
    }

    private static Value Object(Queue<string> tokens, Dictionary<string, string> prefixes)
    {
        var token = tokens.Dequeue();
        if (token[0] != '"')
        {
            return new Value(Address(token, prefixes), "address");
        }

        var text = Unescape(token[1..^1]);
        return tokens.Peek() switch
        {
            "^^" => new Value(text, tokens.Dequeue() + Address(tokens.Dequeue(), prefixes)),
            ['@', ..] => new Value(text, tokens.Dequeue()),
            _ => new Value(text, ""),
        };
    }

    private static string Address(string token, Dictionary<string, string> prefixes)
    {
        if (token[0] == '<')
        {
            return Unescape(token[1..^1]);
        }

        var colon = token.IndexOf(':', StringComparison.Ordinal);
        return prefixes[token[..(colon + 1)]] + token[(colon + 1)..];
    }

    private static string Unescape(string text) => Escape().Replace(text, match => match.Value[1] switch
    {
        'u' => ((char)Convert.ToInt32(match.Value[2..], 16)).ToString(),
        't' => "\t",
        'n' => "\n",
        'r' => "\r",
        var other => other.ToString(),
    });

    [GeneratedRegex("""\G(\s+|@prefix\b|<([^\x00-\x20<>"{}|^`\\]|\\u[0-9A-Fa-f]{4})*>|"([^\x22\x5C\x0A\x0D]|\\[tbnrf"'\\]|\\u[0-9A-Fa-f]{4})*"|@[a-zA-Z]+(-[a-zA-Z0-9]+)*|\^\^|[a-z]*:[A-Za-z]*|a(?=\s)|[.;,])""")]
    private static partial Regex Token();

    [GeneratedRegex("""\\(u[0-9A-Fa-f]{4}|.)""")]
    private static partial Regex Escape();
}
