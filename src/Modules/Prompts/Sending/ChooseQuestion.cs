using NaraVard.Cycles.Contracts;
using NaraVard.Levels.Contracts;

namespace NaraVard.Prompts.Sending;

/// <summary>The question to ask, and why this one.</summary>
internal sealed record ChosenQuestion(string Id, string Text, string Why);

/// <summary>
/// Chooses a question of the level: the one that the person has been asked the fewest times, so that none comes again before the others have; among those one
/// that suits the phase, then one that the team hasn't talked about lately, then the first in the table. The same choice each time for the same past.
/// </summary>
internal static class ChooseQuestion
{
    /// <param name="table">The learning questions first, then the support questions, last the own ones.</param>
    /// <param name="asked">How many times the person has been asked each.</param>
    /// <param name="phase">Where the team is; null when it isn't about a cycle, and all suit.</param>
    /// <param name="lately">What the team has talked about lately.</param>
    public static ChosenQuestion? Choose(IReadOnlyList<BankQuestion> table, IReadOnlyDictionary<string, int> asked, CyclePhase? phase, IReadOnlySet<string> lately)
    {
        var question = table.MinBy(question => (asked.GetValueOrDefault(question.Id), Suits(question, phase) ? 0 : 1, lately.Contains(question.Id) ? 1 : 0));
        return question is null ? null : new ChosenQuestion(question.Id, question.Text, Why(question, table, asked, phase, lately));
    }

    private static bool Suits(BankQuestion question, CyclePhase? phase) => phase is null || question.Phases.Count == 0 || question.Phases.Contains(phase.Value.Address());

    private static string Why(BankQuestion question, IReadOnlyList<BankQuestion> table, IReadOnlyDictionary<string, int> asked, CyclePhase? phase, IReadOnlySet<string> lately)
    {
        var (level, times) = (question.Level.Name().ToLowerInvariant(), asked.GetValueOrDefault(question.Id));
        var where = question.IsOwn ? $"Frågan är er egen för nivån {level}" : $"Frågan står i frågetabellen för nivån {level}";
        var suits = phase is { } now && question.Phases.Count > 0 && Suits(question, now) ? $" och passar fasen {now.Name()}, där ni är nu" : "";
        var before = times == 0 ? "Du har inte fått den förut." : "Du har fått alla frågor för nivån, så nu börjar det om. Svaret kan ha blivit ett annat.";
        var waits = table.TakeWhile(other => other != question).Any(other => lately.Contains(other.Id) && Suits(other, phase) == Suits(question, phase) && asked.GetValueOrDefault(other.Id) == times)
            ? $" Den kommer före frågor som ni nyligen har talat om{(phase is null ? "" : " i teamet")}."
            : "";
        return $"{where}, som {(phase is null ? "mötet gäller" : "din lärandecykel arbetar på")}{suits}. {before}{waits}";
    }
}
