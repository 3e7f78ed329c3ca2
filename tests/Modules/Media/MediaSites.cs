namespace NaraVard.Tests.Media;

/// <summary>A site that keeps pictures and files on the disk, whichever its database is.</summary>
public sealed class MediaOnDisk : OwnSite
{
    public MediaOnDisk() => Site.Settings["Media:Store"] = "disk";
}

/// <summary>A site that keeps pictures and files as rows, whichever its database is.</summary>
public sealed class MediaInDatabase : OwnSite
{
    public MediaInDatabase() => Site.Settings["Media:Store"] = "database";
}
