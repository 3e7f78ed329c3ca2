using NaraVard.Kernel.Content;
using NaraVard.Levels.Contracts;
using NaraVard.Levels.Nominating;
using NaraVard.Levels.Own;
using NaraVard.Levels.Questions;
using NaraVard.People.Contracts;

namespace NaraVard.Levels.OneQuestion;

/// <summary>A question on its own, as one reader meets it. An own question isn't there for who doesn't belong where it does.</summary>
internal sealed class ShowQuestion(LiveContent content, OwnQuestions own, ReadNominations nominations, IOrganisations organisations)
{
    public async Task<QuestionView?> RunAsync(string level, string id, Person? reader, CancellationToken ct)
    {
        if ((await content.NowAsync(ct)).Read<QuestionTable>(level) is not { } table)
        {
            return null;
        }

        if (!BankQuestion.IsOwnId(id))
        {
            return QuestionIndex.QuestionsOf(table.Body).FirstOrDefault(question => question.Id == id) is { } question ? new QuestionView(question, table) : null;
        }

        return reader is not null && (await own.FindAsync([id], reader, ct)).SingleOrDefault() is { } found && found.Level == table.Body.Key ? await OwnAsync(found, table, reader, ct) : null;
    }

    private async Task<QuestionView> OwnAsync(OwnQuestion question, Live<QuestionTable> table, Person reader, CancellationToken ct)
    {
        var nomination = await nominations.OfAsync(question.Id, ct);
        return new(question.AsAsked(), table)
        {
            Own = question,
            Organisation = (await organisations.LivingNamesAsync([question.OrganisationCode], ct)).GetValueOrDefault(question.OrganisationCode, ""),
            MayChange = (await own.MayChangeAsync(reader, ct))(question),
            MayNominate = reader.May(Policies.Practitioner) && reader.Places.Contains(question.OrganisationCode),
            Nomination = nomination,
            National = QuestionIndex.QuestionsOf(table.Body).FirstOrDefault(national => national.Id == nomination?.TableId),
        };
    }
}

/// <summary>What the page of a question shows.</summary>
/// <param name="Question">The question.</param>
/// <param name="Item">The table of its level.</param>
internal sealed record QuestionView(BankQuestion Question, Live<QuestionTable> Item)
{
    public QuestionTable Table => Item.Body;

    public SystemLevel Level => Table.Key;

    /// <summary>The row of an own question; null for a national one.</summary>
    public OwnQuestion? Own { get; init; }

    /// <summary>The name of the organisation whose own it is, or "".</summary>
    public string Organisation { get; init; } = "";

    /// <summary>Whether the reader may change it or take it away.</summary>
    public bool MayChange { get; init; }

    /// <summary>Whether the reader may nominate it.</summary>
    public bool MayNominate { get; init; }

    /// <summary>That it is nominated for the national table, or null.</summary>
    public Nomination? Nomination { get; init; }

    /// <summary>The published question that it has become, or null.</summary>
    public BankQuestion? National { get; init; }

    public bool IsRemoved => Own is { RemovedAt: not null };

    /// <summary>What sort of question it is, in words.</summary>
    public string Sort => Own is not null ? $"Egen fråga · {Organisation}" : Question.IsSupport ? "Stödfråga" : "Lärandefråga";
}
