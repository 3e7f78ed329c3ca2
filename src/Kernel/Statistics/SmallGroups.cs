namespace NaraVard.Kernel.Statistics;

/// <summary>
/// The one way to make an aggregate about people or teams. A count below five is hidden, and so is whatever it could be worked out from: with totals beside the cells,
/// the one who subtracts must be left with at least two possible answers for each small count.
/// </summary>
/// <remarks>
/// Cells and totals are taken as one table whose rows and columns all add up to zero, the totals being negative. A hidden cell is known to an attacker when no other
/// table of whole numbers, none below zero, agrees with what is shown, and such a table exists when the cell lies on a cycle of hidden cells that can be raised and
/// lowered by one in turn (Gusfield, "A graph theoretic approach to statistical data security", SIAM J. Comput. 17(3), 1988). Which cells to hide besides is
/// chosen by the cheapest rectangle, which is near the fewest; finding the very fewest is NP-hard and worth nothing here.
/// </remarks>
public static class SmallGroups
{
    /// <summary>The smallest group that is shown.</summary>
    public const int Fewest = 5;

    /// <summary>One number that stands alone.</summary>
    /// <param name="count">How many people or teams; at least 0.</param>
    /// <returns>The number, or null when it is too small to show.</returns>
    public static int? Alone(int count) => count < Fewest ? null : count;

    /// <summary>A list of numbers with their total.</summary>
    /// <param name="counts">How many people or teams in each group; nobody in two groups.</param>
    public static ProtectedTable List(IReadOnlyList<int> counts) => new TableProtection([counts], hasColumnTotals: false).Run();

    /// <summary>A table with the totals of its rows and columns.</summary>
    /// <param name="counts">How many people or teams in each cell, row by row, all rows equally long; nobody in two cells.</param>
    public static ProtectedTable Table(IReadOnlyList<IReadOnlyList<int>> counts) => new TableProtection(counts, hasColumnTotals: true).Run();
}

/// <summary>What may be shown of a table; null where a number is hidden.</summary>
/// <param name="Cells">The cells, row by row.</param>
/// <param name="RowTotals">One for each row.</param>
/// <param name="ColumnTotals">One for each column; all null when the table has none.</param>
/// <param name="Total">All together.</param>
public sealed record ProtectedTable(
    IReadOnlyList<IReadOnlyList<int?>> Cells, IReadOnlyList<int?> RowTotals, IReadOnlyList<int?> ColumnTotals, int? Total);
