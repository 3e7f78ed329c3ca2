using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using NaraVard.Kernel;

namespace NaraVard.Tests.Rules;

/// <summary>Ways of writing that cost more than they give.</summary>
public sealed partial class CodeRules
{
    private static readonly Assembly[] Ours = [typeof(Store).Assembly, typeof(Program).Assembly, .. Web.Modules.All.Select(module => module.GetType().Assembly)];

    [Fact]
    public void Nothing_waits_for_a_task_with_the_thread_in_hand() => Assert.Empty(Find("*.cs", Blocking()));

    [Fact]
    public void Nothing_asynchronous_is_void() =>
        Assert.Empty(
            from type in Ours.SelectMany(assembly => assembly.GetTypes())
            from method in type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            where method.ReturnType == typeof(void) && method.IsDefined(typeof(AsyncStateMachineAttribute))
            select $"{type}.{method.Name}");

    [Fact]
    public void Nobody_reads_the_clock_of_the_machine() => Assert.Empty(Find("*.cs", MachineClock()));

    [Fact]
    public void Words_are_sorted_in_Swedish() =>
        Assert.DoesNotContain(Find("*.cs", OtherOrder()), line => !line.StartsWith("src/Kernel/Text/SwedishOrder.cs", StringComparison.Ordinal));

    [Fact]
    public void No_view_holds_inline_script_or_style() => Assert.Empty(Find("*.cshtml", Inline()));

    [Fact]
    public void Raw_html_comes_from_safe_markdown_alone() => Assert.Empty(Find("*.cshtml", Raw()));

    [Fact]
    public void No_file_is_longer_than_a_few_screens() =>
        Assert.DoesNotContain(Sources("*.cs"), file => !file.Contains("/Migrations/", StringComparison.Ordinal) && File.ReadLines(file).Count() > 400);

    private static IEnumerable<string> Find(string files, Regex pattern) =>
        from file in Sources(files)
        from line in File.ReadLines(file).Select((text, i) => (Text: text, Number: i + 1))
        where !line.Text.TrimStart().StartsWith("//", StringComparison.Ordinal) && pattern.IsMatch(line.Text)
        select $"{Path.GetRelativePath(Site.Root, file)}:{line.Number}: {line.Text.Trim()}";

    private static IEnumerable<string> Sources(string files) =>
        Directory.EnumerateFiles(Path.Combine(Site.Root, "src"), files, SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal));

    // ".Result =" sets a filter's or a handler's answer, which is something else.
    [GeneratedRegex(@"\.Result\b(?!\s*=[^=])|\.Wait\(|GetAwaiter\(\)\.GetResult\(")]
    private static partial Regex Blocking();

    [GeneratedRegex(@"\bDateTime(Offset)?\.(Now|UtcNow|Today)\b")]
    private static partial Regex MachineClock();

    // An order of the database's own, or of the language that the server happens to have.
    [GeneratedRegex(@"StringComparer\.(Create|CurrentCulture)|(Order|Then)By(Descending)?\(\w+ => [\w.]*\b(Name|Title|DisplayName|Label)\)")]
    private static partial Regex OtherOrder();

    [GeneratedRegex("""<script(?![^>]*\bsrc=)|<style\b|\sstyle="|\son[a-z]+=["']|href="javascript:""", RegexOptions.IgnoreCase)]
    private static partial Regex Inline();

    [GeneratedRegex(@"Html\.Raw\(|new HtmlString\(")]
    private static partial Regex Raw();
}
