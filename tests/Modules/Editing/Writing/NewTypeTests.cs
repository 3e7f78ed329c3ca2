using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using NaraVard.Editing.Review;
using NaraVard.Editing.Writing;
using NaraVard.Kernel;
using NaraVard.Kernel.Content;

namespace NaraVard.Tests.Editing.Writing;

/// <summary>A type that no module has: one record and one registration, and the same code edits, checks, compares, reads and writes it.</summary>
public sealed class NewTypeTests
{
    private static readonly ContentType Walk = new() { Name = "walk", Folder = "walks", FrontMatter = "walk", Singular = "rond", Plural = "Ronder", Address = "/ronder", Record = typeof(LearningWalk) };

    private static readonly LiveSnapshot Nothing = LiveSnapshot.Empty;

    [Fact]
    public void Its_form_has_an_input_for_each_field_and_rows_for_its_lists() =>
        Assert.Equal(
            [("Title", FieldKind.Line), ("Stops", FieldKind.Rows), ("Text", FieldKind.Text)],
            FormFields.Of(Walk).Select(field => (field.Name, field.Kind)));

    [Fact]
    public void What_is_typed_becomes_its_text_with_ids_that_are_never_used_again()
    {
        var typed = Typed(("Title", "En rond"), ("Stops", "a"), ("Stops", "b"), ("Stops.a.Id", "stop-2"), ("Stops.a.Name", "Entrén"), ("Stops.b.Name", "Köket"), ("Text", "Gå långsamt."));

        var written = ContentForm.Sent(Walk, Walk.Write(new LearningWalk()), typed, Nothing, new HashSet<string> { "stop-2", "stop-7" }).Checked();

        var walk = (LearningWalk)Walk.Read(written.Value);
        Assert.Equal([("stop-2", "Entrén"), ("stop-8", "Köket")], walk.Stops.Select(stop => (stop.Id, stop.Name)));
    }

    [Theory]
    [InlineData("Stops.a.Name", "", "Skriv vad stoppet heter")]
    [InlineData("Stops.a.Name", "Patienten 19121212-1212", "personnummer")]
    [InlineData("Title", "", "Skriv en titel")]
    public void What_can_not_be_taken_is_said_beside_its_own_input(string input, string value, string why)
    {
        (string Name, string Value)[] sound = [("Title", "En rond"), ("Stops", "a"), ("Stops.a.Name", "Entrén"), ("Text", "Gå.")];
        var typed = Typed([.. sound.Where(field => field.Name != input), (input, value)]);

        var problem = Assert.IsType<Problem.InvalidFields>(ContentForm.Sent(Walk, Walk.Write(new LearningWalk()), typed, Nothing).Checked().Problem);

        var fault = Assert.Single(problem.Faults);
        Assert.Equal(input, fault.Field);
        Assert.Contains(why, fault.Message);
    }

    [Fact]
    public void Two_of_its_texts_are_compared_in_words()
    {
        var before = Walk.Write(new LearningWalk { Title = "En rond", Stops = [new() { Id = "stop-1", Name = "Entrén" }] });
        var after = Walk.Write(new LearningWalk { Title = "En rond", Stops = [new() { Id = "stop-1", Name = "Köket" }] });

        var change = Assert.Single(Differences.Between(Walk, before, after, Nothing));

        Assert.Equal("Stopp", change.Label);
        Assert.Equal("Köket", Assert.Single(change.After).Text);
    }

    private static TypedText Typed(params (string Name, string Value)[] inputs) => TypedText.Of(
        new FormCollection(inputs.GroupBy(input => input.Name).ToDictionary(same => same.Key, same => new StringValues([.. same.Select(input => input.Value)]))), FormFields.Of(Walk));

    private sealed record LearningWalk : ContentBody
    {
        [Field("Stopp"), StableIds("stop-")]
        public IReadOnlyList<Stop> Stops { get; init; } = [];

        [Field("Text", Rows = 6), Section]
        public string Text { get; init; } = "";

        public override string Lead => Text;

        public override IEnumerable<TextPart> Parts => [new("", Text)];
    }

    private sealed record Stop
    {
        public string Id { get; init; } = "";

        [Field("Namn"), Required(ErrorMessage = "Skriv vad stoppet heter")]
        public string Name { get; init; } = "";
    }
}
