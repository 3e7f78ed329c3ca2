using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Mail.Contracts;
using NaraVard.Mail.Outbox;

namespace NaraVard.Mail;

public sealed class MailModule : IModule
{
    public string Name => "Mail";

    public void AddServices(IServiceCollection services, IConfiguration config)
    {
        services.AddScoped<IOutbox, OutboxRows>();
    }

    public void MapModel(ModelBuilder model) => OutboxMail.Map(model);
}
