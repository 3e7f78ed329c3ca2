using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace NaraVard.People.Outside;

/// <summary>The providers that people may sign in with; none until the settings name one.</summary>
internal sealed class OutsideProviders
{
    public IReadOnlyList<OutsideProvider> All { get; private set; } = [];

    public IReadOnlyList<string> Faults { get; private set; } = [];

    public OutsideProvider? Find(string? name) => All.SingleOrDefault(provider => provider.Name == name);

    /// <summary>Fills the options of this name and stops the start when they can't work.</summary>
    public sealed class Setup(IConfiguration config, IHostEnvironment environment) : IConfigureOptions<OutsideProviders>, IValidateOptions<OutsideProviders>
    {
        public void Configure(OutsideProviders options)
        {
            var settings = OutsideSettings.Read(config, environment.IsDevelopment());
            (options.All, options.Faults) = (settings.Providers, settings.Faults);
        }

        public ValidateOptionsResult Validate(string? name, OutsideProviders options) =>
            options.Faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(options.Faults);
    }
}
