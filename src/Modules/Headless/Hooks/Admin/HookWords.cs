namespace NaraVard.Headless.Hooks.Admin;

internal static class HookWords
{
    public static string Name(this HookState state) => state switch
    {
        HookState.Active => "Aktiv",
        HookState.Paused => "Pausad",
        _ => "Stoppad, svarar inte",
    };

    public static string Name(this DeliveryState state) => state switch
    {
        DeliveryState.Waiting => "Väntar",
        DeliveryState.Delivered => "Framme",
        _ => "Gick inte",
    };
}
