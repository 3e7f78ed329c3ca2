using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace NaraVard.Tests.Browser;

/// <summary>Springs when something of an attack runs in a page, fetches from elsewhere or is stopped only by the policy of the site.</summary>
internal sealed class Trap
{
    private const string Script =
        """
        window.print = () => {};
        window.violations = [];
        addEventListener('securitypolicyviolation', e => window.violations.push(`${e.violatedDirective} ${e.blockedURI} ${e.sample}`));
        """;

    // What waits for a click or a pointer is given one; nothing leaves the page by an honest link or a form.
    private const string Press =
        """
        where => {
          addEventListener('submit', e => e.preventDefault(), true);
          const all = document.querySelectorAll(where);
          for (const e of all) {
            if (e.localName === 'a' && !/^\s*javascript:/i.test(e.protocol ?? e.href?.baseVal ?? '')) e.addEventListener('click', x => x.preventDefault());
            for (const name of ['mouseover', 'focus', 'toggle', 'error', 'load', 'click']) e.dispatchEvent(new MouseEvent(name, { cancelable: true }));
          }
          return all.length;
        }
        """;

    private readonly ConcurrentQueue<string> _sprung = [];
    private readonly IPage _page;

    private Trap(IPage page) => _page = page;

    public IReadOnlyCollection<string> Sprung => _sprung;

    /// <summary>Sets it before a page is opened.</summary>
    public static async Task<Trap> SetAsync(IPage page)
    {
        var trap = new Trap(page);
        await page.AddInitScriptAsync(Script);
        page.Dialog += async (_, dialog) =>
        {
            trap._sprung.Enqueue($"{page.Url}: en ruta visade sig: {dialog.Message}");
            await dialog.DismissAsync();
        };
        page.Popup += (_, popup) => trap._sprung.Enqueue($"{page.Url} öppnade {popup.Url}");
        page.Console += (_, line) => trap.Listen(line.Text);
        page.Request += (_, request) =>
        {
            if (request.Url.StartsWith("http", StringComparison.Ordinal) && new Uri(request.Url).Host != "127.0.0.1")
            {
                trap._sprung.Enqueue($"{page.Url} hämtade {request.Url}");
            }
        };
        return trap;
    }

    /// <summary>Presses everything in the page and looks for what has run.</summary>
    /// <param name="where">What to press, by CSS.</param>
    /// <returns>How much was pressed.</returns>
    public async Task<int> CheckAsync(string where = "*")
    {
        var pressed = await _page.EvaluateAsync<int>(Press, where);
        if (await _page.EvaluateAsync<bool>("'pwned' in window"))
        {
            _sprung.Enqueue($"{_page.Url}: ett skript har körts");
        }

        foreach (var violation in await _page.EvaluateAsync<string[]>("window.violations ?? []"))
        {
            _sprung.Enqueue($"{_page.Url}: bara regeln för sidan stoppade {violation}");
        }

        return pressed;
    }

    private void Listen(string line)
    {
        if (line.Contains("Content Security Policy", StringComparison.Ordinal) || line.Contains("Blocked script execution", StringComparison.Ordinal))
        {
            _sprung.Enqueue($"{_page.Url}: {line}");
        }
    }
}
