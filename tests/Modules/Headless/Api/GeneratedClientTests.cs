using System.Reflection;
using System.Runtime.Loader;
using System.Runtime.Serialization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NSwag;
using NSwag.CodeGeneration.CSharp;

namespace NaraVard.Tests.Headless.Api;

/// <summary>What somebody at a region would do: generate a client from the document, compile it and read with it.</summary>
public sealed class GeneratedClientTests(Site site)
{
    private static readonly SemaphoreSlim One = new(1);

    private static Type? _client;

    [Fact]
    public async Task A_generated_client_reads_an_item_with_its_fields()
    {
        dynamic example = await CallAsync("GetExamplesAsync", ("slug", "borgholmsmodellen-hemsjukhus"));

        Assert.Equal("borgholmsmodellen-hemsjukhus", (string)example.Slug);
        Assert.Equal("/exempel/borgholmsmodellen-hemsjukhus", (string)example.Address);
        Assert.NotEqual("", (string)example.Content.Title);
        Assert.Equal("Example", example.Content.Kind.ToString());
        Assert.Contains("team", ((System.Collections.IEnumerable)example.Content.SystemLevels).Cast<object>().Select(level => level.ToString()!.ToLowerInvariant()));
        Assert.NotEqual("", (string)example.Content.Source.Document);
    }

    [Fact]
    public async Task A_generated_client_reads_a_list_page_by_page()
    {
        dynamic first = await CallAsync("ListExamplesAsync", ("limit", 3), ("sort", "title"));
        var cursor = System.Web.HttpUtility.ParseQueryString(new Uri(((object)first.Links.Next).ToString()!).Query)["cursor"];
        dynamic second = await CallAsync("ListExamplesAsync", ("limit", 3), ("sort", "title"), ("cursor", cursor));

        List<string> seen = [.. Slugs((object)first), .. Slugs((object)second)];
        Assert.Equal(6, seen.Distinct().Count());
    }

    [Fact]
    public async Task A_generated_client_filters_by_a_field()
    {
        dynamic found = await CallAsync("ListSourcesAsync", ("year", new[] { 2025 }));

        Assert.All((IEnumerable<object>)found.Items, item => Assert.Equal(2025, (int)((dynamic)item).Content.Year));
    }

    [Fact]
    public async Task A_generated_client_tells_the_types_of_a_shared_folder_apart()
    {
        dynamic register = await CallAsync("GetDataAsync", ("slug", "organisations"));
        dynamic consequences = await CallAsync("GetDataAsync", ("slug", "npm-problem-konsekvenser"));

        Assert.NotEqual("", (string)register.Content.Csv);
        Assert.NotEmpty((IEnumerable<object>)consequences.Content.Items);
    }

    [Theory]
    [InlineData("QuestionTables", "team")]
    [InlineData("Patterns", "arbetssatt-fore-teknik")]
    [InlineData("Concepts", "larandecykel")]
    [InlineData("Series", "1")]
    [InlineData("Themes", "aldre")]
    public async Task A_generated_client_reads_every_type(string folder, string slug)
    {
        dynamic item = await CallAsync($"Get{folder}Async", ("slug", slug));
        dynamic list = await CallAsync($"List{folder}Async");

        Assert.Equal(slug, (string)item.Slug);
        Assert.NotEqual("", (string)item.Content.Title);
        Assert.NotEmpty((IEnumerable<object>)list.Items);
    }

    [Fact]
    public async Task A_generated_client_searches_and_is_given_suggestions()
    {
        dynamic found = await CallAsync("SearchAsync", ("q", "patienten tema:primärvård"), ("limit", 3), ("page", 1), ("kind", "exempel"));
        dynamic suggested = await CallAsync("SuggestAsync", ("q", "samhand"));

        Assert.Equal(3, ((IEnumerable<object>)found.Results).Count());
        Assert.All((IEnumerable<object>)found.Results, result => Assert.Equal("examples", (string)((dynamic)result).Type));
        Assert.Contains((IEnumerable<object>)found.Facets, facet => ((dynamic)facet).Field.ToString() == "Theme" && (string)((dynamic)facet).Value == "primarvard" && (bool)((dynamic)facet).IsChosen);
        Assert.Contains((IEnumerable<object>)suggested.Suggestions, one => (string)((dynamic)one).Url == "/begrepp/samhandling");
    }

    [Fact]
    public async Task A_generated_client_meets_what_is_not_there_as_a_problem()
    {
        var missing = await Assert.ThrowsAnyAsync<Exception>(() => CallAsync("GetExamplesAsync", ("slug", "finns-inte")));

        dynamic problem = missing;
        Assert.Equal(404, (int)problem.StatusCode);
        Assert.EndsWith("/api#finns-inte", ((object)problem.Result.Type).ToString(), StringComparison.Ordinal);
        Assert.Equal("Adressen finns inte", (string)problem.Result.Title);
    }

    [Fact]
    public async Task A_generated_client_leads_a_text_to_the_public_and_back()
    {
        var title = $"Skriven av en genererad klient {Unique.Word()}";
        var (writer, reviewer) = (await KeyedAsync("redaktor"), await KeyedAsync("granskare"));
        var text = System.Text.Json.JsonSerializer.Serialize(ApiKey.Example(title));

        dynamic draft = await CallAsync(writer, "BeginExamplesAsync", ("body", text));
        string slug = draft.Slug;
        draft = await CallAsync(writer, "ChangeExamplesAsync", ("slug", slug), ("if_Match", (string)draft.Etag), ("body", """{"gave": "Mindre väntan."}"""));
        draft = await CallAsync(writer, "SubmitExamplesAsync", ("slug", slug), ("if_Match", (string)draft.Etag), ("body", "{}"));
        draft = await CallAsync(reviewer, "PublishExamplesAsync", ("slug", slug), ("if_Match", (string)draft.Etag), ("body", """{"kind": "minor"}"""));
        dynamic item = await CallAsync("GetExamplesAsync", ("slug", slug));
        draft = await CallAsync(writer, "WithdrawExamplesAsync", ("slug", slug), ("if_Match", (string)draft.Etag), ("body", """{"reason": "Provet är slut."}"""));
        draft = await CallAsync(writer, "PutBackExamplesAsync", ("slug", slug), ("if_Match", (string)draft.Etag));

        Assert.Equal("Mindre väntan.", (string)item.Content.Gave);
        Assert.Equal("Draft", draft.Stage.ToString());
        Assert.Equal("Provet är slut.", (string)draft.PutAway.Reason);
        var gone = await Assert.ThrowsAnyAsync<Exception>(() => CallAsync("GetExamplesAsync", ("slug", slug)));
        Assert.Equal(410, (int)((dynamic)gone).StatusCode);
    }

    [Fact]
    public async Task A_generated_client_sends_a_file()
    {
        var keyed = await KeyedAsync("redaktor");
        var type = await ClientAsync();
        var drawing = System.Text.Encoding.UTF8.GetBytes("""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"><rect width="4" height="4"/></svg>""");
        var file = Activator.CreateInstance(type.Assembly.GetType("Generated.FileParameter")!, new MemoryStream(drawing), "ritning.svg", "image/svg+xml")!;

        dynamic medium = await CallAsync(keyed, "AddMediaAsync", ("title", "En ruta"), ("alt", "En svart ruta"), ("source", "Eget"), ("licence", "cc0"), ("isDecoration", false), ("maker", ""), ("file", file));

        Assert.Equal("Drawing", medium.Kind.ToString());
        Assert.Contains("En svart ruta", (string)medium.Markdown, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Slugs(object list) => ((IEnumerable<object>)((dynamic)list).Items).Select(item => (string)((dynamic)item).Slug);

    private Task<object> CallAsync(string method, params (string Name, object? Value)[] values) => CallAsync(site.Visitor().Client, method, values);

    private async Task<object> CallAsync(HttpClient http, string method, params (string Name, object? Value)[] values)
    {
        var type = await ClientAsync();
        var client = Activator.CreateInstance(type, http)!;
        var call = type.GetMethods().Single(candidate => candidate.Name == method);
        var task = (Task)call.Invoke(client, [.. call.GetParameters().Select(parameter => ValueOf(parameter, values.FirstOrDefault(value => value.Name == parameter.Name).Value))])!;
        await task;
        return ((dynamic)task).Result;
    }

    // What is sent as a class or an enum is written as text here.
    private static object? ValueOf(ParameterInfo parameter, object? value) => value switch
    {
        _ when parameter.ParameterType == typeof(CancellationToken) => CancellationToken.None,
        string text when (Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType) is { IsEnum: true } choice =>
            choice.GetFields().Single(field => field.GetCustomAttribute<EnumMemberAttribute>()?.Value == text).GetValue(null),
        string text when parameter.ParameterType != typeof(string) => Newtonsoft.Json.JsonConvert.DeserializeObject(text, parameter.ParameterType),
        _ => value,
    };

    private async Task<HttpClient> KeyedAsync(string role)
    {
        var client = site.Visitor().Client;
        client.DefaultRequestHeaders.Authorization = new("Bearer", (await ApiKey.OfAsync(site, role)).Secret);
        return client;
    }

    private async Task<Type> ClientAsync()
    {
        await One.WaitAsync();
        try
        {
            return _client ??= Compile(await GenerateAsync(await site.Visitor().Client.GetStringAsync("/api/v1/openapi.json")));
        }
        finally
        {
            One.Release();
        }
    }

    private static async Task<string> GenerateAsync(string json)
    {
        var document = await OpenApiDocument.FromJsonAsync(json);
        var settings = new CSharpClientGeneratorSettings { ClassName = "NaraVardClient", UseBaseUrl = false, GenerateOptionalParameters = true };
        settings.CSharpGeneratorSettings.Namespace = "Generated";
        return new CSharpClientGenerator(document, settings).GenerateFile();
    }

    private static Type Compile(string code)
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path));
        var compiled = CSharpCompilation.Create("GeneratedClient", [CSharpSyntaxTree.ParseText(code)], references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var assembly = new MemoryStream();
        var result = compiled.Emit(assembly);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics.Where(fault => fault.Severity == DiagnosticSeverity.Error).Take(10)));
        assembly.Position = 0;
        return AssemblyLoadContext.Default.LoadFromStream(assembly).GetType("Generated.NaraVardClient")!;
    }
}
