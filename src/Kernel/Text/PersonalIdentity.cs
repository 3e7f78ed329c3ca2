namespace NaraVard.Kernel.Text;

/// <summary>A number that points out one person, found in a text.</summary>
/// <param name="Start">Where it begins, in UTF-16 units of what was written.</param>
/// <param name="Length">How long it is there, with blanks, marks and entities inside it.</param>
/// <param name="Kind">What sort of number it is.</param>
public sealed record PersonalIdentity(int Start, int Length, PersonalIdentityKind Kind);

/// <summary>The sorts of numbers that health care knows a person by.</summary>
public enum PersonalIdentityKind
{
    /// <summary>Personnummer.</summary>
    PersonalNumber,

    /// <summary>Samordningsnummer: the day is raised by 60.</summary>
    CoordinationNumber,

    /// <summary>Reservnummer, national or a region's own.</summary>
    ReserveNumber,
}

/// <summary>A stretch of a text with its personal identities marked.</summary>
/// <param name="Text">As written.</param>
/// <param name="IsIdentity">Whether this stretch is the number.</param>
public sealed record MarkedText(string Text, bool IsIdentity);
