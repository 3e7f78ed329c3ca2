namespace NaraVard.Mail;

internal static class MailLinks
{
    public const string Queue = "/admin/post";
}
