namespace NaraVard.Editing.Writing;

/// <summary>What a button beside a row does.</summary>
internal enum RowAct
{
    Up,
    Down,
    Remove,
    Restore,
    Add,
}

/// <summary>A button pressed beside a row: "Up EvidenceFor r2".</summary>
internal sealed record RowChange(RowAct Act, string Field, string Key)
{
    /// <summary>The input that the buttons send.</summary>
    public const string Name = "rad";

    /// <summary>The value of the button.</summary>
    public static string Value(RowAct act, string field, string key) => $"{act} {field} {key}";

    /// <summary>What a button sent, or null when no button of ours sends it. A row to add gets a key of its own.</summary>
    public static RowChange? Read(string? value) =>
        value?.Split(' ') is [var act, var field, var key] && Enum.TryParse<RowAct>(act, out var known) && Enum.IsDefined(known)
            ? new(known, field, known == RowAct.Add ? $"n{Guid.NewGuid():n}"[..16] : key)
            : null;
}
