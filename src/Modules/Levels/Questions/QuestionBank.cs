using NaraVard.Kernel.Content;
using NaraVard.Levels.Contracts;
using NaraVard.Levels.Own;
using NaraVard.People.Contracts;

namespace NaraVard.Levels.Questions;

internal sealed class QuestionBank(LiveContent content, OwnQuestions own) : IQuestionBank
{
    public async Task<IReadOnlyList<BankQuestion>> ForLevelAsync(SystemLevel level, Person? reader, CancellationToken ct)
    {
        var table = (await IndexAsync(ct)).ByLevel.GetValueOrDefault(level, []);
        return reader is null ? table : [.. table, .. (await own.OfferedAsync(level, reader, [.. table.Select(question => question.Id)], ct)).Select(question => question.AsAsked())];
    }

    public async Task<BankQuestion?> FindAsync(string id, Person? reader, CancellationToken ct) =>
        (await FindAllAsync([id], reader, ct)).GetValueOrDefault(id);

    public async Task<IReadOnlyDictionary<string, BankQuestion>> FindAllAsync(IReadOnlyCollection<string> ids, Person? reader, CancellationToken ct)
    {
        var index = await IndexAsync(ct);
        var found = ids.Distinct().Select(id => index.ById.GetValueOrDefault(id)).OfType<BankQuestion>();
        var owned = reader is null ? [] : await own.FindAsync(ids, reader, ct);
        return found.Concat(owned.Select(question => question.AsAsked())).ToDictionary(question => question.Id);
    }

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

    /// <summary>A table's questions in its order.</summary>
    public static IEnumerable<BankQuestion> QuestionsOf(QuestionTable table) =>
        table.LearningQuestions.Select(question => Question(table, question, isSupport: false))
            .Concat(table.SupportQuestions.Select(question => Question(table, question, isSupport: true)));

    private static BankQuestion Question(QuestionTable table, TableQuestion question, bool isSupport) =>
        new(question.Id, table.Key, question.Text, question.FollowUps, isSupport) { Phases = question.Phases };
}
