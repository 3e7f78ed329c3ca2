using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Privacy;

namespace NaraVard.Editing.Exchange;

/// <summary>Uploads that are done, cancelled or that nobody came back to decide on.</summary>
internal sealed class ForgetImports(Store store) : IForget
{
    public static readonly RetentionRule Rule = new(
        "Imports", 30, "Filer med innehåll som en redaktör har läst in, och vem som läste in dem", "efter att inläsningen blev klar, avbröts eller lämnades",
        "Så att redaktionen kan se vad som hände med varje fil. Det som blev publicerat finns i innehållets versioner.");

    public Task<int> RunAsync(DateTimeOffset before, int most, CancellationToken ct) =>
        store.Set<FileImport>().Where(import => import.Since < before && import.Stage != ImportStage.Checking && import.Stage != ImportStage.Taking)
            .OrderBy(import => import.Since).Take(most).ExecuteDeleteAsync(ct);
}
