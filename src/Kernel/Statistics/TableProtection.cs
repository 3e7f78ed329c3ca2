namespace NaraVard.Kernel.Statistics;

/// <summary>Hides cells of one table until no small one can be worked out. The last row and the last column hold the totals, as negative numbers.</summary>
internal sealed class TableProtection
{
    // A total says more than a cell, so it is hidden only where nothing else helps.
    private const long CostOfTotal = 1_000_000;

    private readonly int[,] _values;
    private readonly bool[,] _hidden;
    private readonly int _rows;
    private readonly int _columns;

    public TableProtection(IReadOnlyList<IReadOnlyList<int>> counts, bool hasColumnTotals)
    {
        _rows = counts.Count;
        _columns = counts.Count == 0 ? 0 : counts[0].Count;
        _values = new int[_rows + 1, _columns + 1];
        _hidden = new bool[_rows + 1, _columns + 1];
        for (var row = 0; row < _rows; row++)
        {
            for (var column = 0; column < _columns; column++)
            {
                Add(row, column, counts[row][column]);
            }
        }

        foreach (var (row, column) in All)
        {
            _hidden[row, column] = IsSmall(row, column) || (!hasColumnTotals && row == _rows && column < _columns);
        }

        if (!hasColumnTotals)
        {
            // The total of the only row and the total of all are the same number.
            _hidden[_rows, _columns] |= _hidden[0, _columns];
        }
    }

    private IEnumerable<(int Row, int Column)> All =>
        from row in Enumerable.Range(0, _rows + 1) from column in Enumerable.Range(0, _columns + 1) select (row, column);

    public ProtectedTable Run()
    {
        while (All.Any(cell => !_hidden[cell.Row, cell.Column])
            && All.Where(cell => IsSmall(cell.Row, cell.Column)).Where(IsKnown).Select(cell => ((int Row, int Column)?)cell).FirstOrDefault() is { } known)
        {
            HideBeside(known);
        }

        return new ProtectedTable(
            [.. Enumerable.Range(0, _rows).Select(row => (IReadOnlyList<int?>)[.. Enumerable.Range(0, _columns).Select(column => Shown(row, column))])],
            [.. Enumerable.Range(0, _rows).Select(row => Shown(row, _columns))],
            [.. Enumerable.Range(0, _columns).Select(column => Shown(_rows, column))],
            Shown(_rows, _columns));
    }

    private void Add(int row, int column, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        _values[row, column] += count;
        _values[row, _columns] -= count;
        _values[_rows, column] -= count;
        _values[_rows, _columns] += count;
    }

    private bool IsSmall(int row, int column) => Math.Abs(_values[row, column]) < SmallGroups.Fewest;

    private int? Shown(int row, int column) => _hidden[row, column] ? null : Math.Abs(_values[row, column]);

    // Known when it can be neither one more nor one less with all that is shown as it is.
    private bool IsKnown((int Row, int Column) cell) => !CanChange(cell, up: true) && !CanChange(cell, up: false);

    // Raising a cell lowers another of its row, which raises another of that column, and so on until one of the cell's own column is lowered.
    private bool CanChange((int Row, int Column) cell, bool up)
    {
        if (!CanStep(cell.Row, cell.Column, up))
        {
            return false;
        }

        var (seen, waiting) = (new HashSet<int> { cell.Row }, new Queue<int>([cell.Row]));
        while (waiting.TryDequeue(out var row))
        {
            foreach (var column in Enumerable.Range(0, _columns + 1).Where(column => (row, column) != cell && _hidden[row, column] && CanStep(row, column, !up)))
            {
                if (column == cell.Column)
                {
                    return true;
                }

                foreach (var next in Enumerable.Range(0, _rows + 1).Where(next => next != row && _hidden[next, column] && CanStep(next, column, up) && seen.Add(next)))
                {
                    waiting.Enqueue(next);
                }
            }
        }

        return false;
    }

    // No count is below nought, and the totals stand here as negative numbers.
    private bool CanStep(int row, int column, bool up) => _values[row, column] != 0 || up == (row == _rows == (column == _columns));

    private void HideBeside((int Row, int Column) cell)
    {
        var corners = (
            from row in Enumerable.Range(0, _rows + 1)
            from column in Enumerable.Range(0, _columns + 1)
            where row != cell.Row && column != cell.Column
            let rectangle = new[] { (Row: cell.Row, Column: column), (Row: row, Column: cell.Column), (Row: row, Column: column) }
            where rectangle.Any(corner => !_hidden[corner.Row, corner.Column])
            orderby rectangle.Sum(corner => Cost(corner.Row, corner.Column))
            select rectangle).FirstOrDefault(Helps(cell)) ?? [.. All];
        foreach (var (row, column) in corners)
        {
            _hidden[row, column] = true;
        }
    }

    private Func<(int Row, int Column)[], bool> Helps((int Row, int Column) cell) => rectangle =>
    {
        var before = (bool[,])_hidden.Clone();
        foreach (var (row, column) in rectangle)
        {
            _hidden[row, column] = true;
        }

        var helps = !IsKnown(cell);
        Array.Copy(before, _hidden, before.Length);
        return helps;
    };

    private long Cost(int row, int column) => _hidden[row, column] ? 0 : Math.Abs((long)_values[row, column]) + (row == _rows || column == _columns ? CostOfTotal : 0) + 1;
}
