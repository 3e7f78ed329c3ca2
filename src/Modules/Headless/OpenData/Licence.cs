using Microsoft.Extensions.Configuration;

namespace NaraVard.Headless.OpenData;

/// <summary>On what terms the published content may be used again.</summary>
internal sealed class Licence(IConfiguration config)
{
    /// <summary>Its name, as people know it.</summary>
    public string Name { get; } = config["OpenData:Licence:Name"] ?? "Creative Commons Erkännande 4.0 (CC BY 4.0)";

    /// <summary>Where its text stands.</summary>
    public string Address { get; } = config["OpenData:Licence:Address"] ?? "https://creativecommons.org/licenses/by/4.0/deed.sv";
}
