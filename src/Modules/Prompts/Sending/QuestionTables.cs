using NaraVard.Levels.Contracts;
using NaraVard.People.Contracts;

namespace NaraVard.Prompts.Sending;

/// <summary>The questions of a level as somebody may be asked them. Read once a round for each level and set of organisations, since many who are due belong together.</summary>
internal sealed class QuestionTables(IQuestionBank bank)
{
    private readonly Dictionary<(SystemLevel Level, string Organisations), IReadOnlyList<BankQuestion>> _read = [];

    public async ValueTask<IReadOnlyList<BankQuestion>> OfAsync(SystemLevel level, Person? reader, CancellationToken ct)
    {
        var key = (level, reader is null ? "" : string.Join(' ', reader.Organisations.Order(StringComparer.Ordinal)));
        return _read.TryGetValue(key, out var table) ? table : _read[key] = await bank.ForLevelAsync(level, reader, ct);
    }
}
