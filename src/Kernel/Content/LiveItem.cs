namespace NaraVard.Kernel.Content;

/// <summary>A published item as readers see it.</summary>
public abstract record LiveItem(Guid Id, ContentType Type, string Slug, DateTimeOffset PublishedAt, int Number, string? ChangeNote, bool IsEmergency, long ChangedAs)
{
    /// <summary>Its page.</summary>
    public string Address => Type.AddressOf(Slug);

    /// <summary>Its text, whatever the type.</summary>
    public abstract ContentBody Any { get; }
}

/// <summary>A published item of a known type.</summary>
public sealed record Live<T>(Guid Id, ContentType Type, string Slug, DateTimeOffset PublishedAt, int Number, string? ChangeNote, bool IsEmergency, long ChangedAs, T Body)
    : LiveItem(Id, Type, Slug, PublishedAt, Number, ChangeNote, IsEmergency, ChangedAs)
    where T : ContentBody
{
    public override ContentBody Any => Body;
}
