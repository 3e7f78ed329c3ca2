using NaraVard.Editing.Contracts;
using NaraVard.People.Contracts;

namespace NaraVard.Editing.Overview;

internal sealed class EditorsDesk(FindContent find, IEnumerable<IEditorsTask> others) : IEditorsDesk
{
    private static readonly ContentFilter All = new(Type: null, State: null, Title: null);

    public async Task<int> WaitingAsync(Person by, CancellationToken ct) => by.May(Policies.Editor)
        ? (await find.RunAsync(by, All, page: 1, size: 0, ct)).Waiting.Count(row => row.Why is WaitsFor.MyReview or WaitsFor.MyApproval or WaitsFor.MyAnswer)
            + (await others.OfAsync(by, ct)).Sum(task => task.Waiting)
        : 0;
}

internal static class EditorsTasks
{
    /// <summary>What waits in other modules, one after the other: they share the request's database.</summary>
    public static async Task<IReadOnlyList<EditorsTask>> OfAsync(this IEnumerable<IEditorsTask> tasks, Person by, CancellationToken ct)
    {
        List<EditorsTask> waiting = [];
        foreach (var task in tasks)
        {
            if (await task.OfAsync(by, ct) is { } some)
            {
                waiting.Add(some);
            }
        }

        return waiting;
    }
}
