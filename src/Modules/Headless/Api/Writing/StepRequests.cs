using System.ComponentModel.DataAnnotations;
using NaraVard.Kernel.Content;

namespace NaraVard.Headless.Api.Writing;

/// <summary>How much a change means to readers, as somebody may say it.</summary>
internal enum ChangeSize
{
    Minor,
    Major,
}

/// <summary>What is told when something is published, in either way.</summary>
internal abstract record ToldPublication
{
    [Field("Vad läsarna får veta om ändringen", Hint = "Behövs när ändringen är major, och när något läggs tillbaka.")]
    [MaxLength(ContentItem.LongestNote)]
    public string Note { get; init; } = "";

    [Field("Hur mycket ändringen betyder", Hint = "minor är en rättelse, major en ändring i sak.")]
    public ChangeSize Kind { get; init; }

    [Field("När texten senast ska ses över", Hint = "Ett år efter publiceringen om inget sägs.")]
    public DateOnly? ReviewBy { get; init; }

    protected Publication At(DateTimeOffset? time) => new(Note, Kind.Said(), ReviewBy, time);
}

/// <summary>What goes with a publication.</summary>
internal sealed record PublicationRequest : ToldPublication
{
    [Field("När texten ska publiceras", Hint = "Genast om inget sägs.")]
    public DateTimeOffset? PublishAt { get; init; }

    internal Publication Publication => At(PublishAt);
}

/// <summary>What goes with a publication that can't wait.</summary>
internal sealed record EmergencyRequest : ToldPublication
{
    [Field("Varför det inte kan vänta på granskning", Hint = "Läses av den som ska godkänna."), Required]
    [MaxLength(ContentItem.LongestReason)]
    public string Reason { get; init; } = "";

    internal Publication Publication => At(null);
}

internal sealed record RefusalRequest
{
    [Field("Vad som behöver ändras", Hint = "Läses av den som skrev."), Required]
    [MaxLength(ContentItem.LongestReason)]
    public string Reason { get; init; } = "";
}

internal sealed record TakeAwayRequest
{
    [Field("Varför texten inte längre gäller", Hint = "Står på sidan, som finns kvar."), Required]
    [MaxLength(ContentItem.LongestReason)]
    public string Reason { get; init; } = "";
}

internal sealed record ReviewByRequest
{
    [Field("När texten senast ska ses över", Hint = "Högst fem år fram."), Required]
    public DateOnly? ReviewBy { get; init; }
}

internal static class ChangeSizes
{
    public static ChangeKind Said(this ChangeSize size) => size == ChangeSize.Major ? ChangeKind.Major : ChangeKind.Minor;
}
