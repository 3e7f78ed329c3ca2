using NaraVard.Editing.Writing;
using NaraVard.Kernel;
using NaraVard.Kernel.Content;
using NaraVard.Library.Concepts;

namespace NaraVard.Tests.Editing.Writing;

public sealed class SoundTextTests
{
    private static readonly ContentType Type = new() { Name = "concept", Folder = "concepts", Singular = "begrepp", Plural = "Begrepp", Address = "/begrepp", Record = typeof(Concept) };

    [Theory]
    [InlineData("Ett \u0001styrtecken")]
    [InlineData("Inget tecken alls: \uFFFE")]
    public void What_is_no_text_is_refused_however_it_arrives(string text)
    {
        var json = Type.Write(new Concept { Title = "Begrepp", Text = text });

        var problem = Assert.IsType<Problem.InvalidFields>(TextRules.Check(Type, json, LiveSnapshot.Empty, before: json).Problem);

        Assert.Contains(problem.Faults, fault => fault.Field == "Text" && fault.Message.Contains("inte är text", StringComparison.Ordinal));
    }

    [Fact]
    public void What_can_not_be_read_as_its_type_is_refused() =>
        Assert.IsType<Problem.Invalid>(TextRules.Check(Type, """{"title": ["x"]}""", LiveSnapshot.Empty).Problem);
}
