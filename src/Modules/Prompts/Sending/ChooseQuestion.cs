using NaraVard.Levels.Contracts;

namespace NaraVard.Prompts.Sending;

/// <summary>The question to ask, and why this one.</summary>
internal sealed record ChosenQuestion(string Id, string Text, string Why);

/// <summary>Chooses the question of a level that the person has been asked the fewest times; among those the first in the table.</summary>
internal static class ChooseQuestion
{
    /// <summary>The table holds the learning questions before the support questions, so those are used up first.</summary>
    public static ChosenQuestion? Choose(IReadOnlyList<BankQuestion> table, IReadOnlyDictionary<string, int> asked)
    {
        var question = table.MinBy(question => asked.GetValueOrDefault(question.Id));
        return question is null ? null : new ChosenQuestion(question.Id, question.Text, Why(question, asked.GetValueOrDefault(question.Id)));
    }

    private static string Why(BankQuestion question, int times)
    {
        var level = question.Level.Name().ToLowerInvariant();
        return times == 0 && question.IsOwn
            ? $"Frågan är er egen för nivån {level}, som din lärandecykel arbetar på. Du har inte fått den förut."
            : times == 0
            ? $"Frågan står i frågetabellen för nivån {level}, som din lärandecykel arbetar på. Du har inte fått den förut."
            : $"Du har fått alla frågor för nivån {level}, så nu börjar den om. Svaret kan ha blivit ett annat.";
    }
}
