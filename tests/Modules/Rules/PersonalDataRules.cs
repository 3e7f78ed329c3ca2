using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Kernel;
using NaraVard.Kernel.Privacy;

namespace NaraVard.Tests.Rules;

/// <summary>Whatever points to a person is handed over and erased, or the table says why not. Read from the model, so a new column can't be forgotten.</summary>
public sealed class PersonalDataRules(Site site)
{
    // What a column that holds a person is called. Better one name too many than a person forgotten.
    private static readonly string[] Ends =
    [
        "AccountId", "UserId", "AuthorId", "LeaderId", "MemberId", "PersonId", "OwnerId", "InviterId", "InvitedId", "SenderId", "ReceiverId", "ActorId", "CoachId", "EditorId", "SupportId",
        "By", "Account", "Author", "Owner", "Person", "Email", "Mail", "Phone", "PhoneNumber", "Name", "Maker", "Team",
    ];

    [Fact]
    public async Task Every_column_that_points_to_a_person_says_what_becomes_of_it()
    {
        var pointing = (await ModelAsync()).SelectMany(type => type.GetProperties().Where(PointsToPerson).Select(property => $"{type.GetTableName()}.{property.Name}")).ToHashSet();
        var told = PersonalColumns.All.SelectMany(table => table.Value.Select(line => $"{table.Key}.{line.Column}")).ToHashSet();

        Assert.Empty(pointing.Except(told).Select(column => $"{column} pekar på en människa. Lägg till den i PersonalColumns, i modulens IPersonalData.Read och i EraseAsync."));
    }

    [Fact]
    public async Task The_table_names_only_columns_that_exist()
    {
        var columns = (await ModelAsync()).SelectMany(type => type.GetProperties().Select(property => $"{type.GetTableName()}.{property.Name}")).ToHashSet();

        Assert.DoesNotContain(PersonalColumns.All.SelectMany(table => table.Value.Select(line => $"{table.Key}.{line.Column}")), line => !columns.Contains(line));
    }

    [Fact]
    public async Task Each_part_of_the_download_has_a_name_of_its_own_and_stands_in_the_table()
    {
        var parts = await site.AskAsync(services => Task.FromResult(
            services.GetServices<IPersonalData>().SelectMany(held => held.Read(new DataSubject(Guid.NewGuid(), "Ingen", "ingen@exempel.se"))).Select(part => part.Name).ToList()));

        Assert.Distinct(parts);
        Assert.Empty(PersonalColumns.All.Values.SelectMany(lines => lines).Select(line => line.Part).Where(part => part != "").Except(parts));
    }

    private Task<List<IEntityType>> ModelAsync() => site.AskAsync(services => Task.FromResult(services.GetRequiredService<Store>().Model.GetEntityTypes().ToList()));

    private static bool PointsToPerson(IProperty property) =>
        Ends.Any(end => property.Name.EndsWith(end, StringComparison.Ordinal))
        || (property.Name == "To" && property.ClrType == typeof(string))
        || property.GetContainingForeignKeys().Any(key => key.PrincipalEntityType.GetTableName() == "accounts")
        || (property.IsPrimaryKey() && property.DeclaringType is IEntityType type && type.GetTableName() == "accounts");
}
