using Microsoft.Extensions.DependencyInjection;
using NaraVard.People.Contracts;

namespace NaraVard.People.Organisations;

internal static class OrganisationServices
{
    public static void AddOrganisations(this IServiceCollection services)
    {
        services.AddScoped<IOrganisations, OrganisationNames>().AddScoped<IRegister, Register>();
        services.AddScoped<ImportOrganisations>();
        services.AddScoped<OpenOrganisation>();
        services.AddScoped<ReadOrganisation>();
        services.AddScoped<MyTree>();
        services.AddScoped<FindOrganisations>();
        services.AddScoped<AddUnit>();
        services.AddScoped<RenameUnit>();
        services.AddScoped<MergeOrganisation>();
    }
}
