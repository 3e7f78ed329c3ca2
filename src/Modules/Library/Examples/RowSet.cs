using System.Numerics;

namespace NaraVard.Library.Examples;

/// <summary>Some rows of a list, one bit for each row. Adding changes the set; all else gives a new one or only looks.</summary>
internal sealed class RowSet
{
    private const int Bits = 64;

    private readonly ulong[] _words;

    private RowSet(ulong[] words) => _words = words;

    public int Count => _words.Sum(word => BitOperations.PopCount(word));

    public static RowSet None(int rows) => new(new ulong[(rows + Bits - 1) / Bits]);

    public static RowSet All(int rows)
    {
        var all = None(rows);
        for (var i = 0; i < all._words.Length; i++)
        {
            var left = rows - (i * Bits);
            all._words[i] = left >= Bits ? ulong.MaxValue : (1UL << left) - 1;
        }

        return all;
    }

    /// <summary>Some rows of so many in all.</summary>
    public static RowSet Of(int[] rows, int all)
    {
        var set = None(all);
        set.Add(rows);
        return set;
    }

    /// <summary>Whether a set is shorter to walk through than the rows one by one.</summary>
    public static bool IsShorter(int[] rows, int all) => rows.Length > (all + Bits - 1) / Bits;

    public void Add(int[] rows)
    {
        foreach (var row in rows)
        {
            _words[row / Bits] |= 1UL << (row % Bits);
        }
    }

    /// <summary>The rows that are in both.</summary>
    public RowSet And(RowSet other)
    {
        var both = new ulong[_words.Length];
        for (var i = 0; i < both.Length; i++)
        {
            both[i] = _words[i] & other._words[i];
        }

        return new RowSet(both);
    }

    /// <summary>How many of these aren't in the other.</summary>
    public int CountWithout(RowSet other)
    {
        var count = 0;
        for (var i = 0; i < _words.Length; i++)
        {
            count += BitOperations.PopCount(_words[i] & ~other._words[i]);
        }

        return count;
    }

    /// <summary>How many of these are in the other too.</summary>
    public int CountWith(RowSet other)
    {
        var count = 0;
        for (var i = 0; i < _words.Length; i++)
        {
            count += BitOperations.PopCount(_words[i] & other._words[i]);
        }

        return count;
    }

    /// <summary>How many of some rows are here.</summary>
    public int CountOf(int[] rows)
    {
        var count = 0;
        foreach (var row in rows)
        {
            count += (int)((_words[row / Bits] >> (row % Bits)) & 1);
        }

        return count;
    }

    /// <summary>The rows in order.</summary>
    public IEnumerable<int> Rows()
    {
        for (var i = 0; i < _words.Length; i++)
        {
            for (var word = _words[i]; word != 0; word &= word - 1)
            {
                yield return (i * Bits) + BitOperations.TrailingZeroCount(word);
            }
        }
    }
}
