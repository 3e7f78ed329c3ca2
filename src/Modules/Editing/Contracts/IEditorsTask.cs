using NaraVard.People.Contracts;

namespace NaraVard.Editing.Contracts;

/// <summary>A kind of thing in another module that waits for editors. Each module registers its own; the editors' first page and Mitt ask them all.</summary>
public interface IEditorsTask
{
    /// <summary>What waits, or null when nothing does.</summary>
    /// <param name="by">An editor; asked for no one else.</param>
    /// <param name="ct">Stops the look-up.</param>
    Task<EditorsTask?> OfAsync(Person by, CancellationToken ct);
}

/// <summary>What waits for an editor.</summary>
/// <param name="Waiting">How many things.</param>
/// <param name="Words">The same in a Swedish sentence without its full stop.</param>
/// <param name="Address">The page where they are dealt with.</param>
public sealed record EditorsTask(int Waiting, string Words, string Address);
