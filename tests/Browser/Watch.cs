using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace NaraVard.Tests.Browser;

/// <summary>Listens for what goes wrong without anybody seeing it: script errors, refused resources, requests that fail.</summary>
internal sealed class Watch
{
    private readonly ConcurrentQueue<string> _seen = [];

    /// <param name="page">The page to listen to, before it is opened.</param>
    /// <param name="expected">The status the page itself is expected to have.</param>
    public Watch(IPage page, int expected = 200)
    {
        page.PageError += (_, error) => _seen.Enqueue($"skriptfel: {error}");
        page.RequestFailed += (_, request) =>
        {
            // A page that is left before its resources have come is no fault of the page.
            if (request.Failure != "net::ERR_ABORTED")
            {
                _seen.Enqueue($"{request.Url} gick inte att hämta: {request.Failure}");
            }
        };
        page.Response += (_, response) =>
        {
            if (response.Status >= 400 && response.Status != expected)
            {
                _seen.Enqueue($"{response.Url} svarade {response.Status}");
            }
        };
        page.Console += (_, line) =>
        {
            if (line.Type is "error" && !line.Text.Contains($"status of {expected}", StringComparison.Ordinal))
            {
                _seen.Enqueue($"konsolen: {line.Text}");
            }
        };
    }

    public IReadOnlyCollection<string> Seen => _seen;
}
