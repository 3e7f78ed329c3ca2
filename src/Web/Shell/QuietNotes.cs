using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.Options;

namespace NaraVard.Web.Shell;

/// <summary>
/// Notes between two pages, in a cookie. The framework takes the cookie away on every page that looks for a note, also from those who have none; then no page could be
/// kept for everybody.
/// </summary>
internal sealed class QuietNotes(IServiceProvider services, IOptions<CookieTempDataProviderOptions> options) : ITempDataProvider
{
    private readonly CookieTempDataProvider _cookie = ActivatorUtilities.CreateInstance<CookieTempDataProvider>(services);

    public IDictionary<string, object> LoadTempData(HttpContext context) => _cookie.LoadTempData(context);

    public void SaveTempData(HttpContext context, IDictionary<string, object> values)
    {
        if (values.Count > 0 || context.Request.Cookies.ContainsKey(options.Value.Cookie.Name!))
        {
            _cookie.SaveTempData(context, values);
        }
    }
}
