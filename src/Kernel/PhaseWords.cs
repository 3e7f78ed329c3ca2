namespace NaraVard.Kernel;

/// <summary>The five phases of a cycle as content names them: by the word of their addresses.</summary>
public static class PhaseWords
{
    /// <summary>The words and their Swedish names, in order.</summary>
    public static IReadOnlyList<(string Key, string Name)> Choices { get; } =
    [
        ("observera", "Observera"), ("reflektera", "Reflektera"), ("prova", "Pröva"), ("utvardera", "Utvärdera"), ("forandra", "Förändra"),
    ];
}
