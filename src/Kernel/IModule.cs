using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Kernel.Content;
using Quartz;

namespace NaraVard.Kernel;

/// <summary>One module's whole contract with the host. Every member but the name has an empty default.</summary>
public interface IModule
{
    /// <summary>The module's name: its folder, its project and the prefix of its view paths.</summary>
    string Name { get; }

    void AddServices(IServiceCollection services, IConfiguration config) { }

    void AddJobs(IQuartzBuilder quartz) { }

    void MapModel(ModelBuilder model) { }

    void MapContent(ContentTypes types) { }

    void MapEndpoints(IEndpointRouteBuilder routes) { }

    /// <summary>Runs once at each start, after migrations and the content import, in the order of the modules. May run on several nodes at once.</summary>
    Task StartAsync(IServiceProvider services, CancellationToken ct) => Task.CompletedTask;
}
