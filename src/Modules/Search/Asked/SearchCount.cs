using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Text;

namespace NaraVard.Search.Asked;

/// <summary>How often something was searched for in a month. Nothing tells who searched, when in the month, or what else they searched for.</summary>
internal sealed class SearchCount
{
    public const int Longest = 80;

    public required string Words { get; init; }

    /// <summary>The first day of the month.</summary>
    public required DateOnly Month { get; init; }

    public required int Times { get; init; }

    /// <summary>How many of these times some of the words were in no text.</summary>
    public required int Missed { get; init; }

    /// <summary>A search as it is counted, or null when it isn't: too long to be a question many ask, or with something in it that may point to a person.</summary>
    public static string? WordsOf(string typed)
    {
        var words = string.Join(' ', typed.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return words.Length is 0 or > Longest || PersonalIdentityGuard.FindAll(words).Count > 0 || ContactDetails.In(words).Count > 0 ? null : words;
    }

    public static void Map(ModelBuilder model) => model.Entity<SearchCount>(count =>
    {
        count.ToTable("search_counts");
        count.HasKey(c => new { c.Month, c.Words });
        count.Property(c => c.Words).HasMaxLength(Longest);
    });
}
