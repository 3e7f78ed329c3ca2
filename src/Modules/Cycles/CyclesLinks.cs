using Microsoft.AspNetCore.Http.Extensions;
using NaraVard.Cycles.Contracts;
using NaraVard.Cycles.OwnSearch;

namespace NaraVard.Cycles;

internal static class CyclesLinks
{
    public const string Mine = "/mitt";
    public const string All = "/cykler";
    public const string New = "/cykler/ny";

    /// <summary>What a browser shows when no server answers.</summary>
    public const string Offline = "/cykler/utan-nat";

    /// <summary>The same, with the question after the one that was passed over.</summary>
    public static string MineAfter(string question) => Mine + new QueryBuilder { { "efter", question } };

    /// <summary>The own drawer, among what is one's own.</summary>
    public const string Drawer = $"{Mine}#lada";

    /// <summary>Where one searches in what is one's own and the team's.</summary>
    public const string SearchOwn = "/sok/mitt";

    /// <summary>What of it answers, in both places or in one.</summary>
    public static string FindOwn(string query, OwnPlace? place = null) =>
        SearchOwn + (place is { } one ? new QueryBuilder { { "q", query }, { "del", one.Word() } } : new QueryBuilder { { "q", query } });

    /// <summary>The same question to all that is published. The page belongs to the search.</summary>
    public static string SearchAll(string query) => "/sok" + new QueryBuilder { { "q", query } };

    public static string Cycle(Guid cycle) => $"{All}/{cycle}";

    /// <summary>An entry in its place on the board.</summary>
    public static string EntryOnBoard(Guid cycle, Guid entry, int page) => $"{Cycle(cycle)}{(page > 1 ? $"?sida={page}" : "")}#a-{entry}";

    /// <summary>A phase of the running round, on the board.</summary>
    public static string Phase(Guid cycle, CyclePhase phase, int round) => $"{Cycle(cycle)}#{phase.Address()}-{round}";

    /// <summary>The board with what was written in one phase alone.</summary>
    public static string OnlyPhase(Guid cycle, CyclePhase phase, int round) => $"{Cycle(cycle)}?fas={phase.Address()}#{phase.Address()}-{round}";

    /// <summary>The board, with the question after the one that was passed over.</summary>
    public static string CycleAfter(Guid cycle, string question) => $"{Cycle(cycle)}{new QueryBuilder { { "efter", question } }}#nasta";

    public static string Plan(Guid cycle) => $"{Cycle(cycle)}/plan";

    /// <summary>A part of the plan, in its form.</summary>
    public static string PlanPart(Guid cycle, string field) => $"{Plan(cycle)}#{field}";

    /// <summary>The talk about what differs from what the cycle has grown from.</summary>
    public static string FitTalk(Guid cycle) => $"{Cycle(cycle)}/utgangspunkt";

    /// <summary>What was kept, changed, left out and added.</summary>
    public static string Adaptation(Guid cycle) => $"{Cycle(cycle)}/anpassning";

    /// <summary>Rounds side by side, and every version of the plan.</summary>
    public static string Rounds(Guid cycle) => $"{Cycle(cycle)}/varv";

    /// <summary>What the team wrote at first.</summary>
    public static string LookBack(Guid cycle) => $"{Cycle(cycle)}/tillbaka";

    /// <summary>Numbers over time.</summary>
    public static string Numbers(Guid cycle) => $"{Cycle(cycle)}/siffror";

    /// <summary>Where a whole measure is shared with the team.</summary>
    public static string ShareMeasure(Guid cycle, string measure) => $"{Numbers(cycle)}/dela" + new QueryBuilder { { "matt", measure } };

    /// <summary>A sheet of paper for the staff-room wall.</summary>
    public static string Sheet(Guid cycle) => $"{Cycle(cycle)}/blad";

    /// <summary>The same without a cycle.</summary>
    public const string BlankSheet = $"{All}/blad";

    /// <summary>Where a filled-in sheet is typed.</summary>
    public static string ReadIn(Guid cycle) => $"{Cycle(cycle)}/las-in";

    public static string Step(Guid cycle) => $"{Cycle(cycle)}/fas";

    public static string EndRound(Guid cycle) => $"{Cycle(cycle)}/avsluta-varv";

    /// <summary>What somebody has added to patterns. The page belongs to the library.</summary>
    public const string GivenEvidence = $"{Mine}/belagg";

    /// <summary>Patterns that an ended cycle may speak for or against.</summary>
    public static string Patterns(Guid cycle) => $"{Cycle(cycle)}/monster";

    /// <summary>Where what was learned in a concluded cycle is offered as a good example.</summary>
    public static string Offer(Guid cycle) => $"{Cycle(cycle)}/erbjud";

    /// <summary>What a person has offered.</summary>
    public const string Offered = $"{Mine}/erbjudna";

    public static string OfferedExample(string slug) => $"{Offered}/{slug}";

    public static string Story(Guid cycle) => $"{Cycle(cycle)}/berattelse";

    /// <summary>Questions that the team answers without names.</summary>
    public static string Unnamed(Guid cycle) => $"{Cycle(cycle)}/utan-namn";

    public static string Unnamed(Guid cycle, Guid question) => $"{Unnamed(cycle)}/{question}";

    /// <summary>Where the team makes sense of its entries together.</summary>
    public static string SenseMaking(Guid cycle) => $"{Cycle(cycle)}/forstaelse";

    public static string Sitting(Guid cycle, Guid sitting) => $"{SenseMaking(cycle)}/{sitting}";

    /// <summary>Where all sortings are shown at once.</summary>
    public static string ShowSitting(Guid cycle, Guid sitting) => $"{Sitting(cycle, sitting)}/visning";

    public static string Groups(Guid cycle, Guid sitting) => $"{Sitting(cycle, sitting)}/grupper";

    /// <summary>Where an insight is written out of groups.</summary>
    public static string Insight(Guid cycle, Guid sitting) => $"{Sitting(cycle, sitting)}/insikt";

    public static string InsightOf(Guid cycle, Guid sitting, int group) => $"{Insight(cycle, sitting)}?grupp={group}";

    /// <summary>Where the team agrees to be shown in trees of spread, or takes it back.</summary>
    public static string Spread(Guid cycle) => $"{Cycle(cycle)}/spridning";

    public static string Team(Guid cycle) => $"{Cycle(cycle)}/teamet";

    /// <summary>The organisations that a cycle belongs to.</summary>
    public static string Organisations(Guid cycle) => $"{Cycle(cycle)}/organisationer";

    /// <summary>Where somebody answers an invitation to a cycle of another organisation.</summary>
    public static string Invitation(Guid invitation) => $"{Mine}/inbjudningar/{invitation}";

    /// <summary>Reflection questions by mail. The page belongs to the prompts, which may ask us but not we them.</summary>
    public static string Prompts(Guid cycle) => $"{Cycle(cycle)}/reflektionsfragor";

    public static string Write(Guid cycle) => $"{Cycle(cycle)}/skriv";

    public static string Answer(Guid cycle, string question) => Write(cycle) + new QueryBuilder { { "fraga", question } };

    public static string WriteOutcome(Guid cycle, Guid prediction) => Write(cycle) + new QueryBuilder { { "forutsagelse", prediction.ToString() } };

    public static string Edit(Guid cycle, Guid entry) => $"{Cycle(cycle)}/anteckningar/{entry}";

    public static string Share(Guid cycle, Guid entry) => $"{Edit(cycle, entry)}/dela";

    public static string Delete(Guid cycle, Guid entry) => $"{Edit(cycle, entry)}/ta-bort";

    public static string GrowFrom(Guid cycle) => New + new QueryBuilder { { "cykel", cycle.ToString() } };

    /// <summary>The example a cycle has grown from. The page belongs to the library.</summary>
    public static string Example(string slug) => $"/exempel/{slug}";

    /// <summary>What a cycle has grown from.</summary>
    public static string Origin(Planning.Adaptation origin) => origin.ExampleSlug is { } slug ? Example(slug) : Cycle(origin.FromCycleId!.Value);

    public const string Examples = "/exempel";
    public const string Questions = "/fragor";
}
