using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.EntityFrameworkCore;

namespace NaraVard.Kernel.Text;

/// <summary>
/// Answers to one question with no path back to those who gave them. All of them are one list, kept in the order of their code
/// points and shown in that of the Swedish alphabet: no account, no id, no instant, and nothing that tells which came first, so the same answers are the same bytes in whatever order
/// they came. Nothing tells who has answered either, so somebody may answer twice. They are shown once, together, when the question
/// is closed and enough have come; fewer are thrown away. How many are enough is kept with the question, so that a promise once
/// given stands.
/// </summary>
public sealed class AnonymousAnswers : IVersioned
{
    /// <summary>The most characters of an answer.</summary>
    public const int Longest = 1000;

    /// <summary>The most answers to a question.</summary>
    public const int Most = 200;

    // One way of writing a list, so that the same answers are the same bytes.
    private static readonly JsonSerializerOptions Written = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private AnonymousAnswers() { }

    /// <summary>The question, which its owner keeps.</summary>
    public Guid QuestionId { get; private init; }

    /// <summary>How many answers it takes for them to be shown.</summary>
    public int Enough { get; private init; }

    /// <summary>Whether more answers are taken.</summary>
    public bool IsOpen { get; private set; } = true;

    /// <inheritdoc/>
    public int Version { get; set; }

    /// <summary>The answers as a Swedish reader looks them up; empty until they may be shown.</summary>
    public IReadOnlyList<string> Shown => IsOpen || !HasEnough ? [] : [.. Read().Order(SwedishOrder.Words).ThenBy(answer => answer, StringComparer.Ordinal)];

    /// <summary>Whether so many have come that they will be shown when the question is closed.</summary>
    public bool HasEnough => Read().Count >= Enough;

    private string Json { get; set; } = "[]";

    /// <summary>A place for the answers to a question.</summary>
    /// <param name="question">The question's id.</param>
    /// <param name="enough">How many answers it takes for them to be shown; fixed from now on.</param>
    public static AnonymousAnswers To(Guid question, int enough) => new() { QuestionId = question, Enough = enough };

    /// <summary>Puts an answer where its code points put it, which no newer edition of the alphabet's rules moves.</summary>
    /// <returns>Itself, or what to mend beside the field "Answer".</returns>
    public Outcome<AnonymousAnswers> Add(string? answer)
    {
        var text = Composed.Of((answer ?? "").Replace("\0", "", StringComparison.Ordinal).ReplaceLineEndings("\n")).Trim();
        var answers = Read();
        if (Check(text, answers.Count) is { } problem)
        {
            return problem;
        }

        Json = JsonSerializer.Serialize(answers.Append(text).Order(StringComparer.Ordinal), Written);
        return this;
    }

    /// <summary>Takes no more answers. Too few to be shown are thrown away.</summary>
    public void Close()
    {
        IsOpen = false;
        Json = HasEnough ? Json : "[]";
    }

    private Problem? Check(string text, int before) => text switch
    {
        _ when !IsOpen => new Problem.Conflict("Frågan är stängd. Svaret är inte sparat, men det står kvar här."),
        _ when before >= Most => new Problem.Conflict("Frågan har fått så många svar som den kan ta. Svaret är inte sparat, men det står kvar här."),
        "" => new Problem.Invalid("Answer", "Skriv ett svar"),
        { Length: > Longest } => new Problem.Invalid("Answer", $"Svaret är {text.Length} tecken. Korta det till högst {Longest}."),
        _ => PersonalIdentityGuard.Check("Answer", text),
    };

    private List<string> Read() => JsonSerializer.Deserialize<List<string>>(Json)!;

    internal static void Map(ModelBuilder model) => model.Entity<AnonymousAnswers>(answers =>
    {
        answers.ToTable("anonymous_answers");
        answers.HasKey(a => a.QuestionId);
        answers.Property(a => a.Json);
        answers.Ignore(a => a.Shown);
    });
}
