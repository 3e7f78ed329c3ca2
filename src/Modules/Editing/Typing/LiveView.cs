using NaraVard.Editing.Checks;
using NaraVard.Editing.Writing;
using NaraVard.Kernel.Content;
using NaraVard.Kernel.Text;

namespace NaraVard.Editing.Typing;

/// <summary>How safe a text is, in words.</summary>
/// <param name="Icon">The icon beside the words.</param>
/// <param name="Words">What they say.</param>
/// <param name="IsUnsaved">Whether something could still be lost.</param>
internal sealed record SaveState(string Icon, string Words, bool IsUnsaved)
{
    /// <summary>Nothing of what stands in the form is kept anywhere.</summary>
    public static SaveState Unsaved { get; } = new("warning", "Inte sparat än. Det du skrev står kvar i formuläret.", true);

    /// <summary>Nothing is written yet.</summary>
    public static SaveState New { get; } = new("pen", "Inget är sparat än.", true);

    /// <summary>Nothing is typed beside the stored text.</summary>
    public static SaveState Stored(NewestText text, DateTimeOffset now) => text.Stage == ContentStage.Settled && text.PublishedAt is { } published
        ? new("globe", $"Publicerat {published.Near(now)}. Alla ser det.", false)
        : new("check", $"Sparat {text.WrittenAt.Near(now)} av {text.WrittenBy}. Bara redaktionen ser det.", false);

    /// <summary>What came of an attempt to keep what was typed.</summary>
    public static SaveState Of(Outcome<DateTimeOffset> kept, DateTimeOffset now) =>
        kept.Match(at => Kept(at, now), problem => problem is Problem.Invalid why ? new("warning", why.Message, true) : Unsaved);

    /// <summary>What was typed is kept for its writer.</summary>
    public static SaveState Kept(DateTimeOffset at, DateTimeOffset now) =>
        new("check", $"Det du skriver är sparat {at.Near(now)}. Bara du ser det. Spara utkast för att göra en version.", false);
}

/// <summary>What changes beside the form while somebody writes.</summary>
internal sealed record LiveView(SaveState State, Checklist Checks, Preview Preview);
