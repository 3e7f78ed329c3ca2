namespace NaraVard.Kernel.Content;

/// <summary>What reads the fenced blocks named <c>figur</c> in a text and shows them. One module has them; see <see cref="ContentTypes.Figures"/>.</summary>
public interface IFigures
{
    /// <summary>The figure as HTML that is safe whatever the block holds. A block that can't be drawn becomes its table, or a plain note.</summary>
    /// <param name="block">What stands between the fences.</param>
    /// <param name="find">Finds published content by type and slug.</param>
    /// <param name="ids">The ids that figures on the same page have; its own is added.</param>
    string ToHtml(string block, Func<string, string, ContentBody?> find, ISet<string> ids);

    /// <summary>The text with each figure as a Markdown table under its title, for where nothing can be drawn.</summary>
    /// <param name="markdown">The text.</param>
    /// <param name="find">Finds published content by type and slug.</param>
    string AsTables(string markdown, Func<string, string, ContentBody?> find);

    /// <summary>What is wrong with a block.</summary>
    /// <param name="block">What stands between the fences.</param>
    /// <param name="find">Finds content by type and slug; null checks the block alone.</param>
    /// <returns>The line within the block, from 1, and what to do, in Swedish.</returns>
    IEnumerable<(int Line, string Reason)> Faults(string block, Func<string, string, ContentBody?>? find);
}
