namespace NaraVard.Kernel.Content;

/// <summary>The editorial types of the site.</summary>
public sealed class ContentTypes
{
    private readonly List<ContentType> _all = [];

    /// <summary>All types, in the order in which the modules registered them.</summary>
    public IReadOnlyList<ContentType> All => _all;

    /// <summary>What shows the figures in the texts; set by the module that has it.</summary>
    public IFigures? Figures { get; set; }

    public void Add(ContentType type) => _all.Add(type);

    /// <summary>The type of that name, or null.</summary>
    public ContentType? Find(string name) => _all.Find(type => type.Name == name);

    /// <summary>The type of that name.</summary>
    public ContentType this[string name] => Find(name) ?? throw new InvalidOperationException($"Det finns ingen innehållstyp ”{name}”.");

    /// <summary>The type that a record belongs to.</summary>
    public ContentType Of<T>()
        where T : ContentBody => _all.Single(type => type.Record == typeof(T));

    /// <summary>Whether another type keeps its files in the same folder; then each file says what it is.</summary>
    public bool IsShared(ContentType type) => _all.Exists(other => other != type && (other.Folder, other.Extension) == (type.Folder, type.Extension));

    /// <summary>The address of an item.</summary>
    public string AddressOf(string type, string slug) => this[type].AddressOf(slug);
}
