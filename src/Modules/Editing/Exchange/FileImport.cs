using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Content;
using NaraVard.Kernel.Text;

namespace NaraVard.Editing.Exchange;

/// <summary>Where an upload stands.</summary>
internal enum ImportStage
{
    /// <summary>Each file is read and compared; nothing is taken in.</summary>
    Checking,

    /// <summary>Somebody decides what to do with it.</summary>
    Checked,

    /// <summary>The files are taken in.</summary>
    Taking,

    Done,

    Cancelled,
}

/// <summary>An upload of content files. Its rows are the work that is left, so it goes on after a restart where it was.</summary>
internal sealed class FileImport : IVersioned
{
    public const int LongestName = 200;

    private FileImport() { }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>The name of the file that was sent.</summary>
    public string Name { get; private init; } = "";

    public Guid By { get; private init; }

    public DateTimeOffset At { get; private init; }

    public ImportStage Stage { get; private set; }

    /// <summary>When the stage began.</summary>
    public DateTimeOffset Since { get; private set; }

    /// <summary>Whether the texts become drafts, each to be reviewed for itself.</summary>
    public bool AsDrafts { get; private set; }

    /// <summary>The other editor who let the whole be published.</summary>
    public Guid? ApprovedBy { get; private set; }

    /// <summary>The content files in it.</summary>
    public int Total { get; private init; }

    public int Version { get; set; }

    public bool IsAtWork => Stage is ImportStage.Checking or ImportStage.Taking;

    public static FileImport Begin(Guid id, string name, int total, Guid by, DateTimeOffset now) => new() { Id = id, Name = Cut.To(name, LongestName), Total = total, By = by, At = now, Since = now };

    /// <summary>All files are compared.</summary>
    public void IsCompared(DateTimeOffset now) => Move(ImportStage.Checked, now);

    /// <summary>Lets the texts become drafts.</summary>
    public Outcome<FileImport> TakeAsDrafts(DateTimeOffset now)
    {
        AsDrafts = true;
        return Take(now);
    }

    /// <summary>Lets the texts be public at once. Whoever sent them can't: two must stand behind what is published.</summary>
    public Outcome<FileImport> Publish(Guid by, DateTimeOffset now)
    {
        if (by == By)
        {
            return new Problem.Denied();
        }

        ApprovedBy = by;
        return Take(now);
    }

    /// <summary>Stops it. What has been taken in stays.</summary>
    public Outcome<FileImport> Cancel(DateTimeOffset now)
    {
        if (Stage is ImportStage.Done or ImportStage.Cancelled)
        {
            return new Problem.Conflict("Inläsningen är redan avslutad.");
        }

        Move(ImportStage.Cancelled, now);
        return this;
    }

    /// <summary>All files are taken in.</summary>
    public void Finish(DateTimeOffset now) => Move(ImportStage.Done, now);

    public static void Map(ModelBuilder model)
    {
        model.Entity<FileImport>(import =>
        {
            import.ToTable("content_imports");
            import.Property(i => i.Name).HasMaxLength(LongestName);
            import.HasIndex(i => i.At);
        });
        model.Entity<ImportFile>(file =>
        {
            file.ToTable("content_import_files");
            file.HasKey(f => new { f.ImportId, f.Number });
            file.Property(f => f.Path).HasMaxLength(TakenFile.LongestPath);
            file.Property(f => f.Type).HasMaxLength(40);
            file.Property(f => f.Fault).HasMaxLength(ImportFile.LongestFault);
            file.HasIndex(f => new { f.ImportId, f.Step });
            file.HasOne<FileImport>().WithMany().HasForeignKey(f => f.ImportId).OnDelete(DeleteBehavior.Cascade);
        });
    }

    private Outcome<FileImport> Take(DateTimeOffset now)
    {
        if (Stage != ImportStage.Checked)
        {
            return new Problem.Conflict("Filerna läses redan in, eller så är inläsningen avslutad.");
        }

        Move(ImportStage.Taking, now);
        return this;
    }

    private void Move(ImportStage to, DateTimeOffset now) => (Stage, Since) = (to, now);
}

/// <summary>How far a file has come.</summary>
internal enum ImportStep
{
    Waiting,
    Compared,
    Taken,

    /// <summary>Part of another file: a table beside its page.</summary>
    Beside,
}

/// <summary>A file of an upload.</summary>
internal sealed class ImportFile
{
    public const int LongestFault = 2000;

    public required Guid ImportId { get; init; }

    public required int Number { get; init; }

    /// <summary>The path below the content folder, with slashes.</summary>
    public required string Path { get; init; }

    /// <summary>What it holds, by the name of the type; "" when it is part of another or belongs nowhere.</summary>
    public required string Type { get; init; }

    /// <summary>The whole file to the letter, until it is taken in.</summary>
    public required string Text { get; set; }

    public required ImportStep Step { get; set; }

    public FileFate? Fate { get; set; }

    /// <summary>What is wrong with it, a line for each fault; "" when nothing is.</summary>
    public string Fault { get; set; } = "";

    /// <summary>A file that can't even be compared.</summary>
    public void IsFaulty(IEnumerable<ContentFault> faults)
    {
        var said = string.Join('\n', faults);
        (Step, Fate, Fault) = (ImportStep.Compared, FileFate.Faulty, Cut.To(said, LongestFault));
    }
}
