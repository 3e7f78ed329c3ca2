using NaraVard.Cycles.Contracts;

namespace NaraVard.Prompts.Replying;

/// <summary>What somebody who answers by mail wants besides answering, said by words on a first line of their own.</summary>
internal abstract record ReplyAct
{
    /// <summary>Whether it is about the questions alone, and needs no answer beside it.</summary>
    public bool IsAboutMail => this is Pause or Half or Stop;

    /// <summary>The team may read the answer.</summary>
    public sealed record Share : ReplyAct;

    /// <summary>The team goes to another phase, and the answer is the reason.</summary>
    public sealed record Step(CyclePhase To) : ReplyAct;

    /// <summary>The team ends the round, and the answer is the reason.</summary>
    public sealed record End(RoundEnding How) : ReplyAct;

    /// <summary>No questions for a while.</summary>
    public sealed record Pause : ReplyAct;

    /// <summary>Questions half as often.</summary>
    public sealed record Half : ReplyAct;

    /// <summary>No more questions.</summary>
    public sealed record Stop : ReplyAct;
}

/// <summary>An answer taken apart: what to do, and what was written.</summary>
/// <param name="Acts">In the order of the words; usually none.</param>
/// <param name="Text">The answer without the line of words; may be empty.</param>
internal sealed record ReplyWish(IReadOnlyList<ReplyAct> Acts, string Text)
{
    private static readonly Dictionary<string, ReplyAct> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["dela"] = new ReplyAct.Share(),
        ["inför"] = new ReplyAct.End(RoundEnding.Adopt),
        ["anpassa"] = new ReplyAct.End(RoundEnding.Adapt),
        ["lägg ned"] = new ReplyAct.End(RoundEnding.Abandon),
        ["lägg ner"] = new ReplyAct.End(RoundEnding.Abandon),
        ["paus"] = new ReplyAct.Pause(),
        ["pausa"] = new ReplyAct.Pause(),
        ["hälften"] = new ReplyAct.Half(),
        ["sluta"] = new ReplyAct.Stop(),
    };

    private static readonly char[] Between = [',', '+', '&', '.'];

    /// <summary>Reads an answer. The first line is words only when every one of them is: anything else is somebody's own sentence.</summary>
    /// <param name="text">What was written.</param>
    /// <param name="isBeforeMeeting">Whether it answers a question before a meeting, where there is no cycle to do anything with: the words about one are text there.</param>
    public static ReplyWish Read(string text, bool isBeforeMeeting = false)
    {
        var lines = text.Trim().Split('\n', 2);
        var acts = lines[0].Split(Between, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Find).ToList();
        return acts.Count == 0 || acts.Exists(act => act is null || (isBeforeMeeting && !act.IsAboutMail)) ? new([], text.Trim()) : new([.. acts.OfType<ReplyAct>().Distinct()], lines.ElementAtOrDefault(1)?.Trim() ?? "");
    }

    private static ReplyAct? Find(string word) =>
        Words.GetValueOrDefault(word) ?? CyclePhases.All.Where(phase => phase.Name().Equals(word, StringComparison.OrdinalIgnoreCase)).Select(phase => new ReplyAct.Step(phase)).FirstOrDefault();
}
