using System.Text;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Mail.Incoming;
using NaraVard.Tests.Mail;

namespace NaraVard.Tests.Prompts.Replying;

/// <summary>A site that reads answers from a Maildir, on Monday 11 January 2027 at eight.</summary>
public sealed class Mailbox : IAsyncLifetime
{
    public const string Address = "svar@naravard.exempel.se";

    public Site Site { get; } = new();

    private string Folder => Path.Combine(Site.DataFolder, "brevlada");

    public IEnumerable<string> Waiting => Files("new");

    public IEnumerable<string> LeftAside => Files("cur");

    public ValueTask InitializeAsync()
    {
        (Site.Settings["Mail:Inbox:Address"], Site.Settings["Mail:Inbox:Maildir"]) = (Address, Folder);
        Site.Clock.SetTo(MondayMorning.Now);
        return Site.InitializeAsync();
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    /// <summary>A mail as the server delivers it.</summary>
    public void Deliver(string raw)
    {
        var name = Path.Combine(Directory.CreateDirectory(Path.Combine(Folder, "tmp")).FullName, Unique.Word());
        File.WriteAllText(name, raw.ReplaceLineEndings("\r\n"), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        File.Move(name, Path.Combine(Directory.CreateDirectory(Path.Combine(Folder, "new")).FullName, Path.GetFileName(name)));
    }

    public Task<int> ReadAsync(Site? node = null) => (node ?? Site).AskAsync(services => services.GetRequiredService<ReadInbox>().RunAsync(CancellationToken.None));

    /// <summary>Answers a mail as a program does, and lets the job read it.</summary>
    internal async Task AnswerAsync(ReceivedMail question, string text, params string[] headers)
    {
        Deliver(Reply(question, text, headers));
        await ReadAsync();
    }

    /// <summary>What a mail program makes of an answer.</summary>
    internal static string Reply(ReceivedMail question, string text, params string[] headers) =>
        $"""
        From: Någon annan <{Unique.Word()}@exempel.invalid>
        To: {question["Reply-To"]}
        Subject: Sv: Frågan
        Message-ID: <{Unique.Word()}@exempel.invalid>
        {string.Concat(headers.Select(header => header + "\n"))}MIME-Version: 1.0
        Content-Type: text/plain; charset=utf-8

        {text}

        Den tis 12 jan. 2027 kl 10:00 skrev NäraVård <{question["Reply-To"]}>:
        {string.Join('\n', question.Text.Split('\n').Select(line => "> " + line.TrimEnd()))}
        """;

    private string[] Files(string folder) => Directory.CreateDirectory(Path.Combine(Folder, folder)).GetFiles().Select(file => File.ReadAllText(file.FullName)).ToArray();
}
