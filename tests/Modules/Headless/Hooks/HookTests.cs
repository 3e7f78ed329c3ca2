using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Headless.Hooks;
using NaraVard.Kernel;

namespace NaraVard.Tests.Headless.Hooks;

/// <summary>A receiver that listens and an administrator who has signed in; after each test its receivers are taken away.</summary>
public abstract class HookTests(HookSite.Shared shared) : IClassFixture<HookSite.Shared>, IAsyncLifetime
{
    protected Site Site => shared.Site;

    protected Visitor Administrator { get; set; } = null!;

    private protected Receiver Receiver { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Receiver = await Receiver.StartAsync();
        Administrator = await Site.SignedInAsync("administrator");
    }

    public async ValueTask DisposeAsync()
    {
        await Site.AskAsync(services => services.GetRequiredService<Store>().Set<WebHook>().ExecuteDeleteAsync());
        await Receiver.DisposeAsync();
    }

    protected Task<(string Page, string Secret)> AddAsync(params (string Name, string Value)[] fields) => HookSite.AddAsync(Administrator, Receiver.Address, fields);

    protected static Task AnswerAsync(HttpContext context, int status, string text)
    {
        context.Response.StatusCode = status;
        return text == "" ? Task.CompletedTask : context.Response.WriteAsync(text);
    }

    private protected Task<int> SetAsync(Action<UpdateSettersBuilder<WebHook>> set) =>
        Site.AskAsync(services => services.GetRequiredService<Store>().Set<WebHook>().ExecuteUpdateAsync(set));
}
