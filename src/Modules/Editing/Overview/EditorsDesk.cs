using NaraVard.Editing.Contracts;
using NaraVard.People.Contracts;

namespace NaraVard.Editing.Overview;

internal sealed class EditorsDesk(FindContent find) : IEditorsDesk
{
    private static readonly ContentFilter All = new(Type: null, State: null, Title: null);

    public async Task<int> WaitingAsync(Person by, CancellationToken ct) => by.May(Policies.Editor)
        ? (await find.RunAsync(by, All, page: 1, size: 0, ct)).Waiting.Count(row => row.Why is WaitsFor.MyReview or WaitsFor.MyApproval or WaitsFor.MyAnswer)
        : 0;
}
