namespace NaraVard.Search.Query;

/// <summary>How close to what was typed the results are.</summary>
internal enum Closeness
{
    /// <summary>Everything that was asked for, in some inflection.</summary>
    All,

    /// <summary>Everything, when words that begin or end alike count too.</summary>
    AllNearly,

    /// <summary>Something of it.</summary>
    Some,

    /// <summary>Something that begins or ends like some of it.</summary>
    SomeNearly,
}
