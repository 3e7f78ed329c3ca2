namespace NaraVard.Mail.Contracts;

/// <summary>Where links in mail lead. For what is written by a job, when there is no request to take the address from.</summary>
public interface ISiteAddress
{
    /// <summary>The whole address of one of the site's paths.</summary>
    /// <param name="path">Begins with "/".</param>
    string Absolute(string path);
}
