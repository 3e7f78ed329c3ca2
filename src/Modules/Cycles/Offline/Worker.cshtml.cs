using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace NaraVard.Cycles.Offline;

/// <summary>
/// The service worker. It must stand at the root to be asked about every page, and it changes whenever a file does that it keeps, so that a
/// browser takes in the new ones.
/// </summary>
internal sealed class WorkerPage(IWebHostEnvironment environment) : PageModel
{
    private const string Theme = "_content/Theme/";

    // The theme's own build names it by its hash too.
    private const string Fonts = Theme + "dist/fonts";
    private const string Font = "source-sans-3-latin-wght-normal-";

    // By the names that pages and style sheets ask for them by.
    private static readonly string[] Files = ["dist/theme.css", "dist/theme.js", "favicon.svg", "icons.svg"];

    public IActionResult OnGet()
    {
        var assets = HttpContext.GetEndpoint()?.Metadata.GetMetadata<ResourceAssetCollection>() ?? ResourceAssetCollection.Empty;
        var font = environment.WebRootFileProvider.GetDirectoryContents(Fonts).First(file => file.Name.StartsWith(Font, StringComparison.Ordinal) && file.Name.EndsWith(".woff2", StringComparison.Ordinal)).Name;
        var files = Files.Select(file => $"/{assets[Theme + file]}").Append($"/{Fonts}/{font}").ToList();
        var worker = $"/{assets[Theme + "dist/worker.js"]}";
        var settings = JsonSerializer.Serialize(new { version = Version([.. files, worker]), shell = CyclesLinks.Offline, files });
        Response.Headers.CacheControl = "no-cache";
        return Content($"self.naravard = {settings};\nimportScripts({JsonSerializer.Serialize(worker)});\n", "text/javascript; charset=utf-8");
    }

    // The page itself is compiled into this assembly, and what stands around it into the server.
    private static string Version(IEnumerable<string> files) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', files) + typeof(WorkerPage).Module.ModuleVersionId + Assembly.GetEntryAssembly()?.ManifestModule.ModuleVersionId)))[..16];
}
