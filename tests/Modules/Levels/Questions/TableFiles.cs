using YamlDotNet.RepresentationModel;

namespace NaraVard.Tests.Levels.Questions;

/// <summary>The question tables as they stand in the content folder.</summary>
internal static class TableFiles
{
    public static IReadOnlyList<TableFile> All { get; } =
        [.. Directory.EnumerateFiles(Path.Combine(Site.Root, "content", "question-tables"), "*.yaml").Order(StringComparer.Ordinal).Select(Read)];

    private static TableFile Read(string path)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(File.ReadAllText(path)));
        var root = (YamlMappingNode)yaml.Documents[0].RootNode;
        return new TableFile(Path.GetFileNameWithoutExtension(path)[3..], [.. Questions(root, "learningQuestions"), .. Questions(root, "supportQuestions")]);
    }

    private static IEnumerable<(string Id, string Text)> Questions(YamlMappingNode root, string list) =>
        ((YamlSequenceNode)root[list]).Select(question => ((string)question["id"]!, (string)question["text"]!));
}

internal sealed record TableFile(string Level, IReadOnlyList<(string Id, string Text)> Questions);
