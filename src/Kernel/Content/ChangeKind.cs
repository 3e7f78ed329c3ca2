namespace NaraVard.Kernel.Content;

/// <summary>How much a change means to readers.</summary>
public enum ChangeKind
{
    /// <summary>Set straight; it says the same as before.</summary>
    Minor,

    /// <summary>It says something else than before.</summary>
    Major,

    /// <summary>It was not there before.</summary>
    New,
}

/// <summary>The Swedish words.</summary>
public static class ChangeKinds
{
    /// <summary>"Rättelse"</summary>
    public static string Name(this ChangeKind kind) => kind switch
    {
        ChangeKind.Minor => "Rättelse",
        ChangeKind.Major => "Ändring i sak",
        ChangeKind.New => "Ny sida",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
