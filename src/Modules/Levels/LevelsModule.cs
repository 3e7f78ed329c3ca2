using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Kernel.Content;
using NaraVard.Levels.Contracts;
using NaraVard.Levels.Questions;

namespace NaraVard.Levels;

public sealed class LevelsModule : IModule
{
    public string Name => "Levels";

    public void AddServices(IServiceCollection services, IConfiguration config)
    {
        services.AddScoped<IQuestionBank, QuestionBank>();
        services.AddScoped<ShowTable>();
    }

    public void MapContent(ContentTypes types) => types.Add(new()
    {
        Name = "question-table",
        Folder = "question-tables",
        IsNumbered = true,
        Head = ["key", "order", "title"],
        Extension = ".yaml",
        Singular = "frågetabell",
        Plural = "Frågetabeller",
        Address = LevelsLinks.Questions,
        Record = typeof(QuestionTable),
    });
}
