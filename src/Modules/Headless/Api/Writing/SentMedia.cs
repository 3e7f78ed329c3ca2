using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using NaraVard.Kernel.Text;
using NaraVard.Media.Contracts;

namespace NaraVard.Headless.Api.Writing;

/// <summary>A form with a picture or a file and what is told about it, as somebody sends it.</summary>
/// <param name="Details">What is told.</param>
/// <param name="Bytes">The file, or null when none is sent.</param>
internal sealed record SentMedia(MediaDetails Details, byte[]? Bytes)
{
    public const string ContentType = "multipart/form-data";
    public const string File = "file";

    /// <summary>Room for a file of the largest size and the fields.</summary>
    public static readonly RequestSizeLimitAttribute Limit = new(Largest);

    private const int Largest = 11 * 1024 * 1024;

    private static readonly FormOptions Bounds = new() { MultipartBodyLengthLimit = Largest, ValueCountLimit = 20, ValueLengthLimit = 4000 };

    private static readonly string[] Fields = ["title", "alt", "isDecoration", "source", "licence", "maker"];

    /// <returns>What was sent, or why it can't be read.</returns>
    public static async Task<(SentMedia? Sent, IResult? Problem)> ReadAsync(HttpRequest request, CancellationToken ct)
    {
        if (request.ContentType?.Split(';')[0].Trim().Equals(ContentType, StringComparison.OrdinalIgnoreCase) != true)
        {
            return (null, ApiProblem.WrongContent.Answer($"Skicka {ContentType}."));
        }

        try
        {
            var form = await request.ReadFormAsync(Bounds, ct);
            return Strange(form) is { } strange ? (null, ApiProblem.InvalidContent.Answer(faults: [strange]))
                : form.Files.Count > 1 || form.Any(field => field.Value.Count > 1) ? (null, ApiProblem.BrokenForm.Answer())
                : (await ReadAsync(form, ct), null);
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException and not BadHttpRequestException)
        {
            return (null, ApiProblem.BrokenForm.Answer());
        }
    }

    // A field with a misspelt name would look saved and not be.
    private static Problem.Invalid? Strange(IFormCollection form) =>
        form.Keys.Except(Fields).Concat(form.Files.Select(file => file.Name).Where(name => name != File)).FirstOrDefault() is { } name
            ? new Problem.Invalid(Cut.Shown(name), $"Fältet finns inte. Det finns {string.Join(", ", Fields)} och {File}.")
            : null;

    private static async Task<SentMedia> ReadAsync(IFormCollection form, CancellationToken ct)
    {
        string Said(string field) => Composed.Of(form[field].ToString()).Trim();
        var details = new MediaDetails(Said("title"), Said("alt"), Said("isDecoration") == "true", Said("source"), Said("licence"), Said("maker"));
        if (form.Files.Count == 0)
        {
            return new SentMedia(details, Bytes: null);
        }

        using var bytes = new MemoryStream();
        await form.Files[0].CopyToAsync(bytes, ct);
        return new SentMedia(details, bytes.ToArray());
    }
}
