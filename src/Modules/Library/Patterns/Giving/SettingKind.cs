namespace NaraVard.Library.Patterns.Giving;

/// <summary>What kind of place an experience comes from. The one list of them, in the order in which it is shown.</summary>
internal enum SettingKind
{
    PrimaryCare,
    Hospital,
    Ambulance,
    Psychiatry,
    HomeCare,
    Residential,
    Disability,
    SocialServices,
    SchoolAndChildHealth,
    Dental,
    Administration,
    Education,
    Other,
}

internal static class SettingKinds
{
    public static IReadOnlyList<SettingKind> All { get; } = Enum.GetValues<SettingKind>();

    public static string Name(this SettingKind kind) => kind switch
    {
        SettingKind.PrimaryCare => "Primärvård",
        SettingKind.Hospital => "Sjukhus",
        SettingKind.Ambulance => "Ambulans och larm",
        SettingKind.Psychiatry => "Psykiatri",
        SettingKind.HomeCare => "Kommunal hemtjänst och hemsjukvård",
        SettingKind.Residential => "Särskilt boende",
        SettingKind.Disability => "Stöd till personer med funktionsnedsättning",
        SettingKind.SocialServices => "Socialtjänst",
        SettingKind.SchoolAndChildHealth => "Elevhälsa och barnhälsovård",
        SettingKind.Dental => "Tandvård",
        SettingKind.Administration => "Myndighet, stab eller förvaltning",
        SettingKind.Education => "Lärosäte eller utbildning",
        _ => "Något annat slag",
    };

    /// <summary>The kinds in words, in the order of the list: "ambulans och larm; tandvård". Their names hold commas and "och" themselves.</summary>
    public static string InWords(this IEnumerable<SettingKind> kinds) => string.Join("; ", kinds.Distinct().Order().Select(kind => kind.Name().ToLowerInvariant()));
}
