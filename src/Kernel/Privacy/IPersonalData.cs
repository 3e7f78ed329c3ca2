namespace NaraVard.Kernel.Privacy;

/// <summary>
/// What one module holds on a person. Each module that has a table with a pointer to an account, a name or a mail address
/// registers one: <c>services.AddScoped&lt;IPersonalData, PersonalCycles&gt;()</c>. A rule test reads the model and asks for
/// a line about each such column.
/// </summary>
public interface IPersonalData
{
    /// <summary>
    /// All that the module holds on the person, for their own eyes: also what lies in the drawer, and nothing about others
    /// beyond what the person could read anyway. The parts are few and known at once; their rows are read as they are
    /// written out, so memory doesn't grow with them.
    /// </summary>
    /// <param name="who">The person, who has just proved who they are.</param>
    IEnumerable<PersonalPart> Read(DataSubject who);

    /// <summary>
    /// Removes what is the person's own and cuts the tie to what stays: <see cref="Guid.Empty"/> takes the place of the
    /// account on what was shared, and the documents of the editorial office keep an id that leads nowhere. Runs within the
    /// transaction that erases the account, so it may delete and update at once (<c>ExecuteDeleteAsync</c>); what it changes
    /// in tracked entities is saved after it. It begins no transaction, sends nothing, and may run twice.
    /// </summary>
    /// <param name="who">The person whose account goes. The account's own row goes last, after every module.</param>
    /// <param name="ct">Stops the erasure; nothing of it is kept then.</param>
    Task EraseAsync(DataSubject who, CancellationToken ct);

    /// <summary>What erasing does to things that nobody else takes part in, a Swedish sentence about each, told before the person decides. None for most modules.</summary>
    /// <param name="who">The person who thinks of erasing the account.</param>
    /// <param name="ct">Stops it.</param>
    Task<IReadOnlyList<string>> WarnAsync(DataSubject who, CancellationToken ct) => Task.FromResult<IReadOnlyList<string>>([]);
}

/// <summary>The person whom data is about.</summary>
/// <param name="Account">The account.</param>
/// <param name="Name">The name that others see.</param>
/// <param name="Email">The address that mail is sent to.</param>
public sealed record DataSubject(Guid Account, string Name, string Email);
