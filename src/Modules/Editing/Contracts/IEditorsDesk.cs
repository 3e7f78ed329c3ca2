using NaraVard.People.Contracts;

namespace NaraVard.Editing.Contracts;

/// <summary>What the editors' work asks of one of them.</summary>
public interface IEditorsDesk
{
    /// <summary>The number of texts that the person is the one to act on: to review, to approve afterwards, or to mend after a refusal; 0 for who is no editor.</summary>
    Task<int> WaitingAsync(Person by, CancellationToken ct);
}
