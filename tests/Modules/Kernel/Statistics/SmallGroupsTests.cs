using FsCheck;
using FsCheck.Fluent;
using NaraVard.Kernel.Statistics;

namespace NaraVard.Tests.Kernel.Statistics;

/// <summary>Nobody can work out a small number, also who knows the method.</summary>
public sealed class SmallGroupsTests
{
    // The same cases every time.
    private static readonly Config Cases = Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(20261126, 7);

    private static readonly Gen<int> Counts = Gen.Frequency((3, Gen.Choose(0, 4)), (3, Gen.Choose(5, 12)), (1, Gen.Choose(0, 0)));

    private static readonly Arbitrary<int[]> Lists = Gen.Choose(1, 6).SelectMany(length => Counts.ArrayOf(length)).ToArbitrary();

    private static readonly Arbitrary<int[][]> Tables =
        (from rows in Gen.Choose(1, 3) from columns in Gen.Choose(1, 3) from table in Counts.ArrayOf(columns).ArrayOf(rows) select table).ToArbitrary();

    [Fact]
    public void What_is_shown_is_true_and_at_least_five() => Prop.ForAll(Tables, table =>
    {
        var shown = SmallGroups.Table(table);

        return table.Index().All(row => row.Item.Index().All(cell => Holds(shown.Cells[row.Index][cell.Index], cell.Item)) && Holds(shown.RowTotals[row.Index], row.Item.Sum()))
            && Enumerable.Range(0, table[0].Length).All(column => Holds(shown.ColumnTotals[column], table.Sum(row => row[column])))
            && Holds(shown.Total, table.Sum(row => row.Sum()));
    }).Check(Cases);

    [Fact]
    public void No_small_number_in_a_table_can_be_worked_out() => Prop.ForAll(Tables, table => Known(table, SmallGroups.Table(table)).Count == 0).Check(Cases);

    [Fact]
    public void No_small_number_in_a_list_can_be_worked_out() => Prop.ForAll(Lists, list => Known([list], SmallGroups.List(list)).Count == 0).Check(Cases);

    [Fact]
    public void Nothing_is_hidden_where_nothing_is_small() => Prop.ForAll(Gen.Choose(5, 90).ArrayOf(4).ArrayOf(3).ToArbitrary(), table =>
        SmallGroups.Table(table).Cells.SelectMany(row => row).All(cell => cell is not null)).Check(Cases);

    [Theory]
    [InlineData(4, null)]
    [InlineData(0, null)]
    [InlineData(5, 5)]
    public void A_number_alone_is_shown_from_five(int count, int? shown) => Assert.Equal(shown, SmallGroups.Alone(count));

    [Fact]
    public void With_one_small_number_in_a_list_the_smallest_of_the_others_is_hidden_too()
    {
        var shown = SmallGroups.List([3, 20, 8, 11]);

        Assert.Equal([null, 20, null, 11], shown.Cells[0]);
        Assert.Equal(42, shown.Total);
    }

    [Fact]
    public void With_one_small_number_in_a_table_three_others_are_hidden_and_no_total()
    {
        var shown = SmallGroups.Table([[3, 20, 8], [9, 12, 30], [15, 6, 7]]);

        Assert.Equal(4, shown.Cells.SelectMany(row => row).Count(cell => cell is null));
        Assert.DoesNotContain(null, shown.RowTotals);
        Assert.DoesNotContain(null, shown.ColumnTotals);
    }

    [Fact]
    public void A_large_table_is_made_at_once_and_an_empty_one_too()
    {
        Assert.Null(SmallGroups.Table([]).Total);
        Assert.Equal(40, SmallGroups.Table([.. Enumerable.Range(0, 40).Select(row => (IReadOnlyList<int>)[.. Enumerable.Range(0, 8).Select(column => row * column % 11)])]).Cells.Count);
    }

    private static bool Holds(int? shown, int value) => shown is null || (shown == value && value >= SmallGroups.Fewest);

    // The small numbers that an attacker is sure of. Found by trying, not by the method under test: every table that differs by at most one in the hidden cells and
    // agrees with all that is shown. A difference of one is enough, since the equations of a table are totally unimodular.
    private static HashSet<(int Row, int Column)> Known(int[][] table, ProtectedTable shown)
    {
        var known = Places(table, count => count < SmallGroups.Fewest).ToHashSet();
        var hidden = Places(shown.Cells, count => count is null).ToArray();
        var other = table.Select(row => row.ToArray()).ToArray();
        var trials = (int)Math.Pow(3, hidden.Length);
        for (var trial = 0; trial < trials && known.Count > 0; trial++)
        {
            var rest = trial;
            foreach (var (row, column) in hidden)
            {
                (other[row][column], rest) = (table[row][column] + rest % 3 - 1, rest / 3);
            }

            if (Array.TrueForAll(other, row => Array.TrueForAll(row, value => value >= 0)) && Agrees(other, shown))
            {
                known.RemoveWhere(place => other[place.Row][place.Column] != table[place.Row][place.Column]);
            }
        }

        return known;
    }

    private static IEnumerable<(int Row, int Column)> Places<T>(IReadOnlyList<IReadOnlyList<T>> table, Func<T, bool> which) =>
        from row in Enumerable.Range(0, table.Count) from column in Enumerable.Range(0, table[row].Count) where which(table[row][column]) select (row, column);

    private static bool Agrees(int[][] other, ProtectedTable shown) =>
        other.Index().All(row => Fits(shown.RowTotals[row.Index], row.Item.Sum()))
        && Enumerable.Range(0, other[0].Length).All(column => Fits(shown.ColumnTotals[column], other.Sum(row => row[column])))
        && Fits(shown.Total, other.Sum(row => row.Sum()));

    private static bool Fits(int? shown, int value) => shown is null || shown == value;
}
