using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NaraVard.Kernel.Content;

namespace NaraVard.Headless.OpenData;

/// <summary>The files of the open data.</summary>
internal static class OpenDataEndpoints
{
    public const string Page = "/oppna-data";
    public const string JsonLines = $"{Page}/naravard.jsonl";
    public const string JsonLinesType = "application/jsonl";
    public const string CsvArchive = $"{Page}/naravard-csv.zip";
    public const string CsvArchiveType = "application/zip";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapMethods(JsonLines, Reading.Methods, (HttpContext http, FetchLibrary fetch, LibraryFiles files) => fetch.RunAsync(http, files.JsonLinesAsync, JsonLinesType, http.RequestAborted));
        routes.MapMethods(CsvArchive, Reading.Methods, (HttpContext http, FetchLibrary fetch, LibraryFiles files) => fetch.RunAsync(http, files.CsvArchiveAsync, CsvArchiveType, http.RequestAborted));
    }
}

/// <summary>Answers with a file of the whole library. Parts of it can be asked for, so that a broken download goes on where it stopped.</summary>
internal sealed class FetchLibrary(LiveContent content, TimeProvider clock)
{
    public async Task<IResult> RunAsync(
        HttpContext http, Func<LiveSnapshot, Freshness, CancellationToken, Task<FileInfo>> file, string contentType, CancellationToken ct)
    {
        var snapshot = await content.NowAsync(ct);
        var freshness = Freshness.Of(snapshot, clock);
        return freshness.IsKnownTo(http)
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.PhysicalFile((await file(snapshot, freshness, ct)).FullName, contentType, fileDownloadName: null, freshness.Since, freshness.Tag, enableRangeProcessing: true);
    }
}
