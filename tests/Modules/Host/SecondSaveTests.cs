using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Kernel;
using NaraVard.Media.Shelf;
using NaraVard.Tests.Media;

namespace NaraVard.Tests.Host;

/// <summary>Two who save the same thing at the same moment, where no handler has thought of it.</summary>
public sealed class SecondSaveTests(Site site)
{
    [Fact]
    public async Task Who_comes_second_is_told_so_and_finds_everything_as_it_was()
    {
        var first = new SavesFirst();
        await using var host = site.WithWebHostBuilder(builder => builder.ConfigureServices(services => services.ConfigureDbContext<Store>(options => options.AddInterceptors(first))));
        var editor = new Visitor(host.CreateClient(new() { AllowAutoRedirect = false }));
        using var signedIn = await editor.SubmitAsync("/logga-in", ("Email", "redaktor@demo.invalid"), ("Password", "larande i vardagen"));
        var page = await editor.UploadAsync(Uploads.Png(32, 22), "Två på en gång", alt: "En bild");
        first.Media = Guid.Parse(page.Split('/')[^1]);

        using var second = await editor.DeleteAsync(page);

        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        Assert.Equal("Någon annan hann före", (await Visitor.ReadAsync(second)).QuerySelector("h1")!.TextContent);
        Assert.Equal(HttpStatusCode.OK, await editor.StatusAsync(await editor.AddressAsync(page)));
    }

    // Changes the picture after the handler has read it and before it saves.
    private sealed class SavesFirst : SaveChangesInterceptor
    {
        public Guid? Media { get; set; }

        public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            if (eventData.Context!.ChangeTracker.Entries<MediaItem>().Any(entry => entry.Entity.Id == Media))
            {
                await eventData.Context.Set<MediaItem>().Where(item => item.Id == Media).ExecuteUpdateAsync(item => item.SetProperty(one => one.Version, one => one.Version + 1), cancellationToken);
            }

            return result;
        }
    }
}
