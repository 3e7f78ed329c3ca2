using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace NaraVard.Cycles.Fit;

/// <summary>Questions with a place for the answer of each.</summary>
/// <param name="questions">The questions that are asked now.</param>
/// <param name="answers">What has been written so far, by question.</param>
internal sealed class FitForm(IReadOnlyList<FitQuestion> questions, IReadOnlyDictionary<string, FitReply> answers)
{
    /// <summary>The questions, and after them those that were answered in a form from before the example changed.</summary>
    public IReadOnlyList<FitQuestion> Questions { get; } =
    [
        .. questions,
        .. answers.Where(answer => questions.All(question => question.Id != answer.Key) && !string.IsNullOrWhiteSpace(answer.Value?.Text))
            .Select(answer => new FitQuestion(answer.Key, answer.Value.Asked ?? "")),
    ];

    public Dictionary<string, FitReply> Answers { get; } =
        questions.Select(question => question.Id).Concat(answers.Keys).Distinct().ToDictionary(id => id, id => answers.GetValueOrDefault(id) ?? new FitReply());

    /// <summary>Whether the question stands open: something is written there, or must be mended.</summary>
    public bool IsOpen(FitQuestion question, ModelStateDictionary state) =>
        !string.IsNullOrWhiteSpace(Answers[question.Id].Text) || state[FitEntries.FieldOf(question.Id)]?.Errors.Count > 0;
}
