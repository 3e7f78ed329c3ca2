using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;

namespace NaraVard.Web.Kept;

/// <summary>Answers that are the same for everybody: kept, and sent compressed.</summary>
internal static class KeptSetup
{
    private static readonly string[] MoreTypes =
        ["application/atom+xml", "application/feed+json", "application/ld+json", "application/problem+json", "image/svg+xml", "text/csv", "text/markdown", "text/turtle"];

    public static void AddKeptAnswers(this IServiceCollection services)
    {
        services.AddSingleton<KeptShelf>();
        services.AddResponseCompression(options =>
        {
            // What is compressed over TLS tells by its length what it holds (BREACH). Only answers to those without a cookie of ours are: there is no secret in them.
            options.EnableForHttps = true;
            options.MimeTypes = ResponseCompressionDefaults.MimeTypes.Concat(MoreTypes);
        });

        // What isn't kept is packed for each visitor, and to pack it better would take longer than to make it.
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
    }

    /// <summary>After the router, which knows what is asked for, and before signing in, which none of it needs.</summary>
    public static void UseKeptAnswers(this WebApplication app)
    {
        app.UseMiddleware<KeptAnswers>();
        app.UseWhen(http => http.Request.IsAnybodys(), anybody => anybody.UseResponseCompression());
    }
}
