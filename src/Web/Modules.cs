using NaraVard.Kernel;

namespace NaraVard.Web;

/// <summary>The modules of the product, in the order in which they start.</summary>
public static class Modules
{
    public static IReadOnlyList<IModule> All { get; } =
    [
        new Mail.MailModule(),
        new People.PeopleModule(),
        new Library.LibraryModule(),
        new Levels.LevelsModule(),
        new Cycles.CyclesModule(),
        new Prompts.PromptsModule(),
        new Meetings.MeetingsModule(),
        new Media.MediaModule(),
        new Editing.EditingModule(),
        new Headless.HeadlessModule(),
        new Search.SearchModule(),
    ];
}
