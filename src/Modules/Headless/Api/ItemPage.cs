namespace NaraVard.Headless.Api;

/// <summary>A page of a list.</summary>
/// <param name="Folder">What it is a list of.</param>
/// <param name="Items">What stands on it.</param>
/// <param name="Total">How many the whole list has.</param>
/// <param name="Self">Its address.</param>
/// <param name="Next">The address of the page after it, or null.</param>
internal sealed record ItemPage(ApiFolder Folder, IReadOnlyList<ApiItem> Items, int Total, string Self, string? Next);
