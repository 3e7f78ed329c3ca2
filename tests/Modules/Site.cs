using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

[assembly: AssemblyFixture(typeof(NaraVard.Tests.Site))]

namespace NaraVard.Tests;

/// <summary>
/// The real site with a database of its own: SQLite, or PostgreSQL when NARAVARD_TEST_POSTGRES holds a connection string to
/// a server where databases may be made. One is shared by the tests; a test that needs an empty world or its own time makes another.
/// </summary>
public sealed class Site : WebApplicationFactory<Program>, IAsyncLifetime
{
    public static readonly string Root = FindRoot();

    private readonly TestDatabase _database;
    private readonly bool _isFirst;
    private bool _isOnPort;

    public Site()
        : this(TestDatabase.Create(), isFirst: true)
    {
    }

    private Site(TestDatabase database, bool isFirst) => (_database, _isFirst) = (database, isFirst);

    /// <summary>The site's clock; move it with <see cref="TestClock.Advance"/>.</summary>
    public TestClock Clock { get; } = new();

    /// <summary>Where the site keeps its files.</summary>
    public string DataFolder => _database.Folder;

    /// <summary>Settings for this site alone.</summary>
    public Dictionary<string, string> Settings { get; } = [];

    public ValueTask InitializeAsync()
    {
        _ = Services; // start the host once, before test classes run in parallel
        return ValueTask.CompletedTask;
    }

    /// <summary>Calls a handler as a page or a job would, in a scope of its own.</summary>
    public async Task<T> AskAsync<T>(Func<IServiceProvider, Task<T>> ask)
    {
        await using var scope = Services.CreateAsyncScope();
        return await ask(scope.ServiceProvider);
    }

    /// <summary>Answers on a port of this machine, for those who send what no HTTP client would. Said before the site is started.</summary>
    public Site OnPort()
    {
        _isOnPort = true;
        UseKestrel(0);
        return this;
    }

    /// <summary>Another node with the same database. It is thrown away before this one.</summary>
    public Site AnotherNode() => new(_database, isFirst: false);

    /// <summary>A visitor without an account.</summary>
    public Visitor Visitor() => new(_isOnPort
        ? new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = ClientOptions.BaseAddress }
        : CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new Uri("http://localhost") }), Clock);

    /// <summary>Somebody who has signed in through the sign-in page.</summary>
    public async Task<Visitor> SignedInAsync(string role)
    {
        var visitor = Visitor();
        var answer = await visitor.SubmitAsync("/logga-in", ("Email", $"{role}@demo.invalid"), ("Password", "larande i vardagen"));
        Assert.Equal(System.Net.HttpStatusCode.Redirect, answer.StatusCode);
        return visitor;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseSetting("Demo", "true");
        builder.UseSetting("Content:Folder", Path.Combine(Root, "content"));
        builder.UseSetting("NARAVARD_DATA", _database.Folder);
        if (_database.ConnectionString is { } postgres)
        {
            builder.UseSetting("ConnectionStrings:Store", postgres);
        }

        foreach (var (key, value) in Settings)
        {
            builder.UseSetting(key, value);
        }

        builder.ConfigureServices(services =>
        {
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));

            // Thousands of tests sign in; what a password costs for real, LimitTests looks at.
            services.PostConfigure<PasswordHasherOptions>(hasher => hasher.IterationCount = 1000);
        });
    }

    public override async ValueTask DisposeAsync()
    {
        try
        {
            await base.DisposeAsync();
        }
        finally
        {
            if (_isFirst)
            {
                _database.Dispose();
            }
        }
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "NaraVard.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("NaraVard.sln finns inte ovanför testerna.");
        }

        return folder.FullName;
    }
}
