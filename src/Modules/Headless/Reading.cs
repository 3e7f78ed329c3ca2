using Microsoft.AspNetCore.Http;

namespace NaraVard.Headless;

internal static class Reading
{
    /// <summary>What is read may also be asked for its head alone.</summary>
    public static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];
}
