using NaraVard.Kernel.Content;
using NaraVard.Levels.Contracts;

namespace NaraVard.Levels.Questions;

internal sealed class QuestionBank(LiveContent content) : IQuestionBank
{
    public async Task<IReadOnlyList<BankQuestion>> ForLevelAsync(SystemLevel level, CancellationToken ct) =>
        (await IndexAsync(ct)).ByLevel.GetValueOrDefault(level, []);

    public async Task<BankQuestion?> FindAsync(string id, CancellationToken ct) =>
        (await IndexAsync(ct)).ById.GetValueOrDefault(id);

    private async ValueTask<QuestionIndex> IndexAsync(CancellationToken ct) => (await content.NowAsync(ct)).Derive(QuestionIndex.Of);
}

/// <summary>All questions of the published tables, worked out once for each state of the content.</summary>
internal sealed class QuestionIndex
{
    private QuestionIndex(IReadOnlyList<BankQuestion> all)
    {
        ByLevel = all.GroupBy(question => question.Level).ToDictionary(group => group.Key, IReadOnlyList<BankQuestion> (group) => [.. group]);
        ById = all.DistinctBy(question => question.Id).ToDictionary(question => question.Id);
    }

    public IReadOnlyDictionary<SystemLevel, IReadOnlyList<BankQuestion>> ByLevel { get; }

    public IReadOnlyDictionary<string, BankQuestion> ById { get; }

    public static QuestionIndex Of(LiveSnapshot live) =>
        new([.. live.All<QuestionTable>().OrderBy(table => table.Body.Order).SelectMany(table => QuestionsOf(table.Body))]);

    private static IEnumerable<BankQuestion> QuestionsOf(QuestionTable table) =>
        table.LearningQuestions.Select(question => Question(table, question, isSupport: false))
            .Concat(table.SupportQuestions.Select(question => Question(table, question, isSupport: true)));

    private static BankQuestion Question(QuestionTable table, TableQuestion question, bool isSupport) =>
        new(question.Id, table.Key, question.Text, question.FollowUps, isSupport);
}
