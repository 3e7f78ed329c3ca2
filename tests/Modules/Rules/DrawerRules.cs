namespace NaraVard.Tests.Rules;

/// <summary>What lies in private drawers is reached through one class, which asks who the author is.</summary>
public sealed class DrawerRules
{
    private const string Keeper = "src/Modules/Cycles/Entries/DrawerTexts.cs";

    [Fact]
    public void Nothing_but_the_drawer_touches_its_table() =>
        Assert.Equal([Keeper], SourcesWith("drawer_texts"));

    [Fact]
    public void The_row_of_the_drawer_has_no_name_outside() =>
        Assert.True(typeof(NaraVard.Cycles.Entries.DrawerTexts).GetNestedType("Row", System.Reflection.BindingFlags.NonPublic)!.IsNestedPrivate);

    [Fact]
    public void Whoever_opens_a_text_of_the_drawer_says_who_they_are() =>
        Assert.All(
            typeof(NaraVard.Cycles.Entries.DrawerTexts).GetMethods().Where(method => method.Name.StartsWith("Open", StringComparison.Ordinal)),
            method => Assert.Equal(typeof(NaraVard.People.Contracts.Person), method.GetParameters()[0].ParameterType));

    [Fact]
    public void Nothing_reaches_a_table_by_its_type_alone() =>
        Assert.Empty(SourcesWith("FindEntityType(").Concat(SourcesWith("Set<Dictionary<")));

    private static IEnumerable<string> SourcesWith(string words) =>
        Directory.EnumerateFiles(Path.Combine(Site.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/Migrations/", StringComparison.Ordinal))
            .Where(file => File.ReadAllText(file).Contains(words, StringComparison.Ordinal))
            .Select(file => Path.GetRelativePath(Site.Root, file));
}
