namespace NaraVard.Tests.Mail;

internal static class SharedDatabase
{
    /// <summary>Lets a site use this database and data folder rather than its own, as a second node or a restart does.</summary>
    public static Site On(this Site site, TestDatabase database)
    {
        site.Settings["NARAVARD_DATA"] = database.Folder;
        site.Settings["Mail:Folder"] = Path.Combine(database.Folder, "mail");
        if (database.ConnectionString is { } postgres)
        {
            site.Settings["ConnectionStrings:Store"] = postgres;
        }

        return site;
    }
}
