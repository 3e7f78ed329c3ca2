using NaraVard.Kernel.Text;

namespace NaraVard.Tests.Kernel.Text;

public sealed class NearestWordTests
{
    private static readonly string[] Known = ["Region Halland", "Region Skåne", "Region Gotland", "Habo"];

    [Theory]
    [InlineData("Region Haland", "Region Halland")]
    [InlineData("Region Hallannd", "Region Halland")]
    [InlineData("Region Skane", "Region Skåne")]
    [InlineData("Regoin Gotland", "Region Gotland")]
    [InlineData("region skåne", "Region Skåne")]
    [InlineData("Hbao", "Habo")]
    public void A_letter_left_out_added_changed_or_swapped_is_seen_through(string written, string meant) => Assert.Equal(meant, NearestWord.To(written, Known));

    [Theory]
    [InlineData("Atlantis stad")]
    [InlineData("Ha")]
    [InlineData("")]
    public void What_is_near_to_nothing_is_left_alone(string written) => Assert.Null(NearestWord.To(written, Known));
}
