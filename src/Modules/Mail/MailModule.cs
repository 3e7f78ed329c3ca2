using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NaraVard.Kernel.Privacy;
using NaraVard.Kernel.Status;
using NaraVard.Mail.Contracts;
using NaraVard.Mail.Delivery;
using NaraVard.Mail.Incoming;
using NaraVard.Mail.Outbox;
using NaraVard.Mail.Privacy;
using NaraVard.Mail.Queue;
using NaraVard.Mail.Transports;
using Quartz;

namespace NaraVard.Mail;

public sealed class MailModule : IModule
{
    public string Name => "Mail";

    public void AddServices(IServiceCollection services, IConfiguration config)
    {
        services.AddOptions<MailOptions>().Bind(config.GetSection("Mail")).ValidateOnStart();
        services.AddSingleton<IValidateOptions<MailOptions>, CheckMailOptions>();
        services.AddSingleton<ISiteAddress, ServerAddress>();
        services.AddScoped<IOutbox, OutboxRows>();
        services.AddScoped<IPersonalData, PersonalMail>();
        services.AddRetention<ForgetSentMail>(ForgetSentMail.Rule).AddRetention<ForgetUndeliveredMail>(ForgetUndeliveredMail.Rule);
        services.AddSingleton<MailSeal>().AddSingleton<MimeLetter>();
        services.AddSingleton<SmtpLines>();
        services.AddScoped<FolderTransport>();
        services.AddScoped<SmtpTransport>();
        services.AddScoped<IMailTransport>(provider => provider.GetRequiredService<IOptions<MailOptions>>().Value.HasServer
            ? provider.GetRequiredService<SmtpTransport>()
            : provider.GetRequiredService<FolderTransport>());
        services.AddSingleton<Turn<SendWaitingMail>>().AddSingleton<Turn<HandOverOne>>().AddSingleton<MailPause>().AddSingleton<MailMeter>();
        services.AddScoped<SendWaitingMail>().AddScoped<SettleAbandoned>().AddScoped<HandOverOne>().AddScoped<DomainRate>().AddScoped<KeepMail>();
        services.AddScoped<TryMailAgain>().AddScoped<ReadQueue>().AddScoped<ITellStatus, MailStatus>();
        services.AddSingleton<ReplyKey>().AddSingleton<ReplyAddresses>().AddSingleton<IReplyAddresses>(provider => provider.GetRequiredService<ReplyAddresses>());
        services.AddScoped<IMailReach, MailReach>().AddScoped<TakeIncomingMail>().AddScoped<Bounces>().AddScoped<ReplyLetters>().AddScoped<ReadInbox>();
        services.AddScoped<IInbox>(provider => provider.GetRequiredService<IOptions<MailOptions>>().Value.Inbox.Maildir == ""
            ? ActivatorUtilities.CreateInstance<ImapInbox>(provider)
            : ActivatorUtilities.CreateInstance<MaildirInbox>(provider));
        services.AddRetention<ForgetIncoming>(ForgetIncoming.Rule).AddRetention<ForgetUnreachable>(ForgetUnreachable.Rule);
    }

    public void AddJobs(IQuartzBuilder quartz)
    {
        MailJob.Add(quartz);
        InboxJob.Add(quartz);
    }

    // What watches the queue is made before anything has been sent.
    public Task StartAsync(IServiceProvider services, CancellationToken ct)
    {
        services.GetRequiredService<MailMeter>();
        return Task.CompletedTask;
    }

    public void MapModel(ModelBuilder model)
    {
        OutboxMail.Map(model);
        IncomingMail.Map(model);
        ReplyKey.Map(model);
        DomainPace.Map(model);
    }
}
