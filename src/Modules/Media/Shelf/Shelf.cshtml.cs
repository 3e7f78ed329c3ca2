using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using NaraVard.Kernel.Forms;
using NaraVard.Kernel.Text;
using NaraVard.Media.Contents;
using NaraVard.Media.Contracts;
using NaraVard.People.Contracts;

namespace NaraVard.Media.Shelf;

[Authorize(Policies.Editor), RequestSizeLimit(LargestForm), RequestFormLimits(MultipartBodyLengthLimit = LargestForm)]
internal sealed class ShelfPage(ListMedia list, AddMedia add) : MediaForm
{
    public const int Size = 24;
    private const int MostAtOnce = 10;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Query { get; set; }

    [BindProperty(SupportsGet = true, Name = "slag")]
    public string? KindWord { get; set; }

    [BindProperty(SupportsGet = true, Name = PagerTagHelper.Key)]
    public int PageNumber { get; set; } = 1;

    [FromForm]
    public List<IFormFile> Files { get; set; } = [];

    public FoundMedia Found { get; private set; } = null!;

    public bool IsFiltered => !string.IsNullOrEmpty(Query) || !string.IsNullOrEmpty(KindWord);

    public static IReadOnlyList<(string Word, string Name, MediaKind Kind)> Kinds { get; } =
        [("bild", "Bilder", MediaKind.Picture), ("teckning", "Teckningar (SVG)", MediaKind.Drawing), ("pdf", "PDF", MediaKind.Pdf), ("tabell", "Tabeller (CSV)", MediaKind.Table)];

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        if (Files.Count is 0 or > MostAtOnce)
        {
            return this.Show(FileCheck.Wrong(Files.Count == 0 ? "Välj en fil" : $"Välj högst {MostAtOnce} filer åt gången"));
        }

        List<SentFile> sent = [];
        foreach (var file in Files)
        {
            sent.Add(new SentFile(file.FileName, DetailsOf(file), await ReadAsync(file, ct)));
        }

        return (await add.RunAsync(User.RequirePerson(), sent, ct)).Match(Told, problem => this.Show(problem));
    }

    private IActionResult Told(List<MediaItem> added) => added is [var only]
        ? this.RedirectWithNote(MediaLinks.Item(only.Id), only.IsReady ? "Den är inlagd." : "Bilden är inlagd. Skriv vad den visar, så går den att använda.")
        : this.RedirectWithNote(MediaLinks.Shelf, $"{added.Count} filer är inlagda. Öppna varje bild och skriv vad den visar.");

    private MediaDetails DetailsOf(IFormFile file) => Files.Count == 1 && Details.Title != "" ? Details : Details with
    {
        Title = Path.GetFileNameWithoutExtension(file.FileName) is { Length: <= MediaItem.LongestTitle } name ? name : "Utan titel",
        Alt = Files.Count == 1 ? Details.Alt : "",
    };

    private async Task LoadAsync(CancellationToken ct)
    {
        PageNumber = Math.Clamp(PageNumber, 1, 100_000);
        var kind = Kinds.Where(known => known.Word == KindWord).Select(known => (MediaKind?)known.Kind).FirstOrDefault();
        Found = await list.RunAsync(Cut.To(Query ?? "", 200), kind, PageNumber, Size, ct);
    }
}
