using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using NaraVard.Kernel.Content;
using NaraVard.Kernel.Text;

namespace NaraVard.Headless.Api;

/// <summary>What somebody wants of a list.</summary>
internal sealed record ListQuery
{
    public const string UpdatedSince = "updatedSince";
    public const string SortBy = "sort";
    public const string Fields = "fields";
    public const string Limit = "limit";
    public const string Cursor = "cursor";

    public const int Most = 100;
    public const int Usual = 20;
    public const int MostSorts = 3;
    private const int MostValues = 50;

    public IReadOnlyList<ItemFilter> Filters { get; init; } = [];

    public DateTimeOffset? Since { get; init; }

    public ItemOrder Order { get; init; } = new([new("title", IsDescending: false)]);

    public ItemOrder.Place? After { get; init; }

    public int Count { get; init; } = Usual;

    /// <summary>The fields of the record to show, or null for all.</summary>
    public IReadOnlySet<string>? Shown { get; init; }

    public bool Matches(LiveItem item) => (Since is null || item.PublishedAt >= Since) && Filters.All(filter => filter.Matches(item));

    /// <summary>The same, with what is asked for by name as the slugs that the texts hold.</summary>
    public ListQuery In(LiveSnapshot content) => this with { Filters = [.. Filters.Select(filter => filter.In(content))] };

    /// <summary>Reads the parameters of a list; all that is wrong is said at once.</summary>
    public static Outcome<ListQuery> Read(ApiFolder folder, IQueryCollection query)
    {
        var reading = new Reader(folder);
        var read = query.Aggregate(new ListQuery(), (soFar, parameter) => reading.Take(soFar, parameter.Key, parameter.Value));
        read = query.TryGetValue(Cursor, out var cursor) ? reading.Continue(read, cursor) : read;
        return reading.Faults.Count == 0 ? read : new Problem.InvalidFields(reading.Faults);
    }

    /// <summary>Reads which fields to show, and nothing else.</summary>
    public static Outcome<ListQuery> ReadFields(ApiFolder folder, StringValues value)
    {
        var reading = new Reader(folder);
        var read = value.Count == 0 ? new ListQuery() : reading.Take(new ListQuery(), Fields, value);
        return reading.Faults.Count == 0 ? read : new Problem.InvalidFields(reading.Faults);
    }

    private sealed class Reader(ApiFolder folder)
    {
        public List<Problem.Invalid> Faults { get; } = [];

        public ListQuery Take(ListQuery query, string name, StringValues values) => name switch
        {
            AnswerFormats.Parameter or Cursor => query,
            UpdatedSince => query with { Since = Instant(values) },
            SortBy => query with { Order = Order(values) ?? query.Order },
            Fields => query with { Shown = Names(values) },
            Limit => query with { Count = CountOf(values) },
            _ => Filter(name, values) is { } filter ? query with { Filters = [.. query.Filters, filter] } : query,
        };

        public ListQuery Continue(ListQuery query, StringValues cursor)
        {
            var place = cursor is [{ } one] ? query.Order.PlaceAt(one) : null;
            return place is not null ? query with { After = place } : Fault(query, Cursor, "Markören hör inte till den här listan och ordningen. Börja om utan den.");
        }

        private ItemFilter? Filter(string name, StringValues values)
        {
            var field = name switch
            {
                ApiItem.Type => new ApiField(ApiItem.Type, ApiShape.Choice, IsMany: false, [.. folder.Types.Select(type => type.Name)]),
                ApiItem.Slug => new ApiField(ApiItem.Slug, ApiShape.Text, IsMany: false, []),
                _ => folder.Fields.FirstOrDefault(field => field.Path == name),
            };
            if (field is null)
            {
                return Fault<ItemFilter?>(null, Cut.Shown(name), $"Parametern finns inte. Det går att använda {string.Join(", ", AllNames())}.");
            }

            if (values.Count > MostValues)
            {
                return Fault<ItemFilter?>(null, name, $"Ange högst {MostValues} värden");
            }

            if (field.Shape == ApiShape.Choice && values.FirstOrDefault(value => !field.Choices.Contains(value)) is { } wrong)
            {
                return Fault<ItemFilter?>(null, name, $"”{Cut.Shown(wrong)}” finns inte. Det går att använda {string.Join(", ", field.Choices)}.");
            }

            return field.Shape == ApiShape.Number && values.Any(value => !int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _))
                ? Fault<ItemFilter?>(null, name, "Skriv ett heltal")
                : new ItemFilter(field, [.. values.OfType<string>().Select(Composed.Of)]);
        }

        private DateTimeOffset? Instant(StringValues values) =>
            values is [{ } one] && DateTimeOffset.TryParse(one, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at)
                ? at
                : Fault<DateTimeOffset?>(null, UpdatedSince, "Skriv en tidpunkt som 2026-11-25T08:00:00Z eller ett datum som 2026-11-25");

        private ItemOrder? Order(StringValues values)
        {
            string[] sortable = [.. folder.Fields.Where(field => !field.IsMany).Select(field => field.Path), ApiItem.Slug, ApiItem.PublishedAt, ApiItem.Version];
            var keys = Words(values).Select(word => new ItemOrder.Key(word.TrimStart('-'), word.StartsWith('-'))).ToList();
            return keys.Count is > 0 and <= MostSorts && keys.DistinctBy(key => key.Field).Count() == keys.Count && keys.All(key => sortable.Contains(key.Field))
                ? new ItemOrder(keys)
                : Fault<ItemOrder?>(null, SortBy, $"Ange högst {MostSorts} fält med kommatecken emellan, med minus före för fallande ordning. Det går att använda {string.Join(", ", sortable)}.");
        }

        private HashSet<string>? Names(StringValues values)
        {
            var names = Words(values).ToHashSet();
            return names.Count > 0 && names.All(folder.Names.Contains)
                ? names
                : Fault<HashSet<string>?>(null, Fields, $"Ange fält med kommatecken emellan. Det går att använda {string.Join(", ", folder.Names)}.");
        }

        private int CountOf(StringValues values) =>
            values is [{ } one] && int.TryParse(one, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is > 0 and <= Most
                ? count
                : Fault(Usual, Limit, $"Skriv ett tal från 1 till {Most}");

        private IEnumerable<string> AllNames() =>
            [.. folder.Fields.Select(field => field.Path), ApiItem.Type, ApiItem.Slug, UpdatedSince, SortBy, Fields, Limit, Cursor, AnswerFormats.Parameter];

        private static string[] Words(StringValues values) => string.Join(',', values.OfType<string>()).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

        private T Fault<T>(T instead, string name, string message)
        {
            Faults.Add(new Problem.Invalid(name, message));
            return instead;
        }
    }
}

/// <summary>Keeps the items where a field has one of some values.</summary>
internal sealed record ItemFilter(ApiField Field, IReadOnlyList<string> Wanted)
{
    public ItemFilter In(LiveSnapshot content) =>
        Field.RefersTo is { } type ? this with { Wanted = [.. Wanted.SelectMany(value => ItemNames.SlugsOf(content, type, value))] } : this;

    public bool Matches(LiveItem item) => ApiItem.Values(item, Field.Path).Any(value => Wanted.Contains(value, StringComparer.OrdinalIgnoreCase));
}
