using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;
using Microsoft.AspNetCore.Razor.Hosting;
using NaraVard.Kernel;

namespace NaraVard.Tests.Rules;

/// <summary>Who may know of whom. Read from the compiled assemblies, so that no way of writing gets around it.</summary>
public sealed class ReferenceRules
{
    public static TheoryData<string> Modules { get; } = new(Web.Modules.All.Select(module => module.Name));

    [Theory, MemberData(nameof(Modules))]
    public void A_module_knows_the_kernel_and_the_contracts_of_others(string module)
    {
        string[] allowed = ["NaraVard.Kernel", .. Web.Modules.All.Select(other => $"NaraVard.{other.Name}")];

        Assert.Empty(
            from type in ReferencedTypes(AssemblyOf(module))
            where type.Assembly.StartsWith("NaraVard.", StringComparison.Ordinal)
            where !allowed.Contains(type.Assembly) || (type.Assembly != "NaraVard.Kernel" && type.Namespace != $"{type.Assembly}.Contracts")
            select $"{module} använder {type.Namespace}.{type.Name}");
    }

    [Fact]
    public void The_kernel_knows_nobody() =>
        Assert.DoesNotContain(typeof(Store).Assembly.GetReferencedAssemblies(), other => other.Name!.StartsWith("NaraVard.", StringComparison.Ordinal));

    [Fact]
    public void A_theme_references_nothing() =>
        Assert.All(Directory.EnumerateFiles(Path.Combine(Site.Root, "themes"), "*.csproj", SearchOption.AllDirectories), project =>
            Assert.DoesNotContain(XDocument.Load(project).Descendants(), element => element.Name.LocalName is "ProjectReference" or "PackageReference"));

    [Theory, MemberData(nameof(Modules))]
    public void A_module_shows_only_itself_and_its_contracts(string module) =>
        Assert.DoesNotContain(
            AssemblyOf(module).GetExportedTypes(),
            type => !type.IsAssignableTo(typeof(IModule)) && type.Namespace != $"NaraVard.{module}.Contracts" && !IsGeneratedForRazor(type));

    [Theory, MemberData(nameof(Modules))]
    public void Every_view_lives_under_its_modules_prefix(string module) =>
        Assert.All(AssemblyOf(module).GetCustomAttributes<RazorCompiledItemAttribute>(), view => Assert.StartsWith($"/Modules/{module}/", view.Identifier));

    [Fact]
    public void No_two_views_have_the_same_path() =>
        Assert.Empty(Web.Modules.All.Select(module => module.GetType().Assembly).Append(typeof(Program).Assembly)
            .SelectMany(assembly => assembly.GetCustomAttributes<RazorCompiledItemAttribute>())
            .GroupBy(view => view.Identifier).Where(same => same.Count() > 1).Select(same => same.Key));

    [Fact]
    public void Every_project_of_a_module_is_listed_by_the_host() =>
        Assert.Equal(
            Directory.EnumerateDirectories(Path.Combine(Site.Root, "src/Modules")).Select(Path.GetFileName).Order(),
            Web.Modules.All.Select(module => module.Name).Order());

    private static Assembly AssemblyOf(string module) => Web.Modules.All.Single(m => m.Name == module).GetType().Assembly;

    private static bool IsGeneratedForRazor(Type type) => type.Namespace == "AspNetCoreGeneratedDocument";

    private static List<(string Assembly, string Namespace, string Name)> ReferencedTypes(Assembly assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly.Location));
        var metadata = file.GetMetadataReader();
        return [.. metadata.TypeReferences.Select(handle => Resolve(metadata, metadata.GetTypeReference(handle)))];
    }

    // A nested type's scope is the type around it; the outermost one's is the assembly.
    private static (string Assembly, string Namespace, string Name) Resolve(MetadataReader metadata, TypeReference type) => type.ResolutionScope.Kind switch
    {
        HandleKind.TypeReference => Resolve(metadata, metadata.GetTypeReference((TypeReferenceHandle)type.ResolutionScope)),
        HandleKind.AssemblyReference => (
            metadata.GetString(metadata.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope).Name),
            metadata.GetString(type.Namespace),
            metadata.GetString(type.Name)),
        _ => ("", "", ""),
    };
}
