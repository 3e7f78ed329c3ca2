using NaraVard.Kernel.Content;

namespace NaraVard.Tests.Kernel.Content;

/// <summary>A content folder of a test's own.</summary>
internal sealed class ContentCopy : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("naravard-content-").FullName;

    public void Write(string path, string text)
    {
        var file = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    public ContentFolder.Reading Read() => Read(Root);

    /// <summary>Reads a content folder with the types of all modules.</summary>
    public static ContentFolder.Reading Read(string root)
    {
        var types = new ContentTypes();
        foreach (var module in Web.Modules.All)
        {
            module.MapContent(types);
        }

        return new ContentFolder(types).Read(root, CancellationToken.None);
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
