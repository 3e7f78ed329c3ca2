using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NaraVard.Editing.Contracts;
using NaraVard.Kernel.Content;
using NaraVard.Kernel.Privacy;
using NaraVard.Library.About;
using NaraVard.Library.Concepts;
using NaraVard.Library.Contracts;
using NaraVard.Library.Examples;
using NaraVard.Library.Figures;
using NaraVard.Library.Guide;
using NaraVard.Library.Methods;
using NaraVard.Library.Open;
using NaraVard.Library.Patterns;
using NaraVard.Library.Patterns.Giving;
using NaraVard.Library.Series;
using NaraVard.Library.Similar;
using NaraVard.Library.Sources;
using NaraVard.Library.Suggestions;
using NaraVard.Library.Themes;

namespace NaraVard.Library;

public sealed class LibraryModule : IModule
{
    public string Name => "Library";

    public void AddServices(IServiceCollection services, IConfiguration config)
    {
        services.AddScoped<ILibrary, LibraryShelf>().AddScoped<IExampleParts, ExampleParts>();
        services.AddScoped<LikeExamples>().AddScoped<Alike>();
        services.AddScoped<ReadEvidence>().AddScoped<GiveEvidence>().AddScoped<TakeBackEvidence>().AddScoped<DecideEvidence>().AddScoped<EvidenceNews>();
        services.AddScoped<SuggestPatterns>().AddScoped<DismissSuggestion>().AddScoped<OpenQuestions>();
        services.AddScoped<IPatternSuggestions, SuggestPatterns>().AddScoped<IBesideText, BesideExample>();
        services.AddScoped<IPersonalData, PersonalEvidence>().AddScoped<IEditorsTask, EvidenceTask>();
        services.AddSingleton<WhoToAsk>().AddSingleton<IValidateOptions<PrivacyOptions>, CheckPrivacyOptions>();
        services.AddOptions<PrivacyOptions>().Bind(config.GetSection("Privacy")).ValidateOnStart();
        services.AddSingleton<IValidateOptions<AccessibilityOptions>, CheckAccessibilityOptions>();
        services.AddOptions<AccessibilityOptions>().Bind(config.GetSection("Accessibility")).ValidateOnStart();
    }

    public void MapModel(ModelBuilder model)
    {
        GivenEvidence.Map(model);
        DismissedSuggestion.Map(model);
    }

    public void MapContent(ContentTypes types)
    {
        types.Figures = new FigureBlocks();
        types.Add(new() { Name = "example", Folder = "examples", Head = ["kind", "title"], FrontMatter = "good-example", Singular = "exempel", Plural = "Goda exempel", Address = "/exempel", Record = typeof(GoodExample) });
        types.Add(new() { Name = "pattern", Folder = "patterns", Head = ["title", "slug"], FrontMatter = "pattern", Singular = "mönster", Plural = "Mönster", Address = "/monster", Record = typeof(Pattern) });
        types.Add(new() { Name = "concept", Folder = "concepts", Head = ["title", "slug"], FrontMatter = "concept", Singular = "begrepp", Plural = "Begrepp", Address = "/begrepp", Record = typeof(Concept) });
        types.Add(new() { Name = "method", Folder = "methods", Head = ["title", "slug"], FrontMatter = "method", Singular = "metod", Plural = "Metoder", Address = "/metoder", Record = typeof(Method) });
        types.Add(new() { Name = "guide", Folder = "guide", Head = ["title", "slug"], FrontMatter = "guide", Singular = "guidesida", Plural = "Guide", Address = "/guide", Record = typeof(GuidePage) });
        types.Add(new() { Name = "series-issue", Folder = "series", Head = ["number", "title"], FrontMatter = "series-issue", Singular = "nummer i serien", Plural = "Serien", Address = "/serien", Record = typeof(SeriesIssue), NumberIsSlug = true });
        types.Add(new() { Name = "theme", Folder = "themes", Head = ["key", "title"], Extension = ".yaml", Singular = "tema", Plural = "Teman", Address = "/teman", Record = typeof(Theme) });
        types.Add(new() { Name = "source", Folder = "sources", FrontMatter = "source", Singular = "källa", Plural = "Källor", Address = "/kallor", Record = typeof(Source) });
        types.Add(new() { Name = "dataset", Folder = "data", FrontMatter = "dataset", Singular = "siffror", Plural = "Siffror", Address = "/siffror", Record = typeof(Dataset) });
        types.Add(new() { Name = "register", Folder = "data", FrontMatter = "register", Singular = "register", Plural = "Register", Address = "/register", Record = typeof(Register) });
        types.Add(new() { Name = "consequences", Folder = "data", Head = ["key", "title"], Extension = ".yaml", Singular = "problem och följder", Plural = "Problem och följder", Address = "/problem", Record = typeof(Consequences) });
    }

    public void MapEndpoints(IEndpointRouteBuilder routes)
    {
        routes.MapMethods(SecurityTxt.Address, ["GET", "HEAD"], SecurityTxt.Write);

        // What stands under these addresses is listed among the figures.
        routes.MapGet("/problem", () => TypedResults.LocalRedirect(LibraryLinks.Figures, permanent: true));
        routes.MapGet("/om/personuppgifter", () => TypedResults.LocalRedirect("/personuppgifter", permanent: true));
        routes.MapGet("/register", () => TypedResults.LocalRedirect(LibraryLinks.Figures, permanent: true));
    }
}
