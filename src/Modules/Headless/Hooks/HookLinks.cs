namespace NaraVard.Headless.Hooks;

internal static class HookLinks
{
    public const string All = "/admin/aviseringar";
    public const string New = $"{All}/ny";

    public static string Hook(Guid id) => $"{All}/{id}";

    public static string Change(Guid id) => $"{Hook(id)}/andra";
}
