using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Kernel;
using NaraVard.Kernel.Content;
using NaraVard.Kernel.Text;
using NaraVard.Library.Concepts;
using NaraVard.Tests.Headless;
using NaraVard.Tests.Mail;

namespace NaraVard.Tests.Kernel.Text;

/// <summary>What no handler looked for is stopped below them all.</summary>
public sealed class PersonalIdentityNetTests(Site site)
{
    [Fact]
    public async Task A_text_with_a_number_is_never_saved_whoever_forgot_to_look()
    {
        var caught = await Assert.ThrowsAsync<PersonalIdentityException>(() => Published.ConceptAsync(site, "Patienten 640101-9887 var nöjd."));

        Assert.Contains(nameof(ContentRevision), caught.Message);
        Assert.DoesNotContain("640101", caught.ToString());
    }

    [Fact]
    public async Task What_the_machine_has_made_may_look_like_a_number_by_chance()
    {
        var letter = Post.Letter() with { Key = $"test-a6401019887b{Guid.NewGuid():n}" };
        Assert.True(PersonalIdentityGuard.IsIn(letter.Key));

        Assert.Equal(1, await site.WriteAsync(letter));
    }

    [Fact]
    public async Task Nothing_of_the_same_save_is_kept()
    {
        var slug = $"prov-{Unique.Word()}";

        await Assert.ThrowsAsync<PersonalIdentityException>(() => Published.SaveAsync(site, "concept", slug, new Concept { Title = "Prov 19121212-1212", Text = "Text" }));

        Assert.False(await site.AskAsync(services => services.GetRequiredService<Store>().Set<ContentItem>().AnyAsync(item => item.Slug == slug)));
    }
}
