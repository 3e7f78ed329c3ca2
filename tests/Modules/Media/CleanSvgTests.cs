using System.Text;
using System.Xml.Linq;
using NaraVard.Media.Contents;

namespace NaraVard.Tests.Media;

/// <summary>What is left of an attack is read again, and must hold nothing that runs or fetches.</summary>
public sealed class CleanSvgTests
{
    public static TheoryData<string> Attacks { get; } = new(SvgAttacks.Inside.Select(part => $"{SvgAttacks.Open}>{part}</svg>").Concat(SvgAttacks.Whole));

    public static TheoryData<string> Impossible { get; } = new(SvgAttacks.Refused);

    [Theory, MemberData(nameof(Attacks))]
    public void Nothing_that_runs_or_fetches_is_left_of_an_attack(string svg)
    {
        if (FileCheck.Run(Encoding.UTF8.GetBytes(svg)) is not { Problem: null } read)
        {
            return;
        }

        var elements = XDocument.Parse(Encoding.UTF8.GetString(read.Value.Files[0].Bytes)).Root!.DescendantsAndSelf().ToList();
        string[] dangers = ["script", "foreignobject", "iframe", "a", "animate", "set", "animatemotion", "animatetransform", "use", "image", "feimage", "style", "handler", "listener", "object", "embed", "video", "link", "math"];
        Assert.All(elements, element =>
        {
            Assert.Equal("http://www.w3.org/2000/svg", element.Name.NamespaceName);
            Assert.DoesNotContain(element.Name.LocalName.ToLowerInvariant(), dangers);
            Assert.All(element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration), attribute =>
            {
                Assert.False(attribute.Name.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase), attribute.ToString());
                Assert.DoesNotContain(attribute.Name.LocalName, (string[])["href", "style", "src", "base"]);
                Assert.DoesNotContain("script:", attribute.Value, StringComparison.OrdinalIgnoreCase);
                Assert.DoesNotContain("//", attribute.Value, StringComparison.Ordinal);
            });
        });
    }

    [Theory, MemberData(nameof(Impossible))]
    public void A_drawing_that_cant_be_read_safely_is_refused(string svg) => Assert.NotNull(FileCheck.Run(Encoding.UTF8.GetBytes(svg)).Problem);

    [Fact]
    public void A_drawing_keeps_what_makes_it_a_drawing()
    {
        var svg = $"{SvgAttacks.Open}><title>Ringen</title><defs><linearGradient id='g'><stop offset='0' stop-color='#0b5d4e'/></linearGradient></defs><g transform='translate(1,2) rotate(-45)'><path d='M0 0 L10 -3.5e1' style='fill:url(#g);stroke:red'/><text font-size='2'>Å &amp; Ö</text></g></svg>";

        var file = FileCheck.Run(Encoding.UTF8.GetBytes(svg)).Value;

        var drawn = Encoding.UTF8.GetString(file.Files[0].Bytes);
        Assert.Equal("10x10.svg", file.Name);
        Assert.All((string[])["Ringen", "url(#g)", "translate(1,2) rotate(-45)", "stroke=\"red\"", "M0 0 L10 -3.5e1", "Å &amp; Ö"], part => Assert.Contains(part, drawn, StringComparison.Ordinal));
    }

    [Fact]
    public void There_are_many_attacks() => Assert.True(SvgAttacks.Inside.Length + SvgAttacks.Whole.Length + SvgAttacks.Refused.Length >= 95);
}
