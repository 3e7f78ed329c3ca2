using System.Diagnostics;

namespace NaraVard.Tests.Host.Failures;

/// <summary>A disk of some megabytes, in memory, that can be filled up. Only root may make one.</summary>
internal sealed class SmallDisk : IDisposable
{
    private const int NoSpace = 28;

    private SmallDisk(string folder) => Folder = folder;

    public string Folder { get; }

    private string Ballast => Path.Combine(Folder, "ballast");

    /// <returns>The disk, or null when none may be made here.</returns>
    public static SmallDisk? Make(int megabytes)
    {
        var folder = Directory.CreateTempSubdirectory("naravard-disk-").FullName;
        if (Run("mount", "-t", "tmpfs", "-o", $"size={megabytes}m,mode=755", "tmpfs", folder))
        {
            return new SmallDisk(folder);
        }

        Directory.Delete(folder);
        return null;
    }

    /// <summary>Takes all the room that is left, and goes on taking what becomes free.</summary>
    public void Fill()
    {
        foreach (var size in new[] { 64 * 1024, 4096, 1 })
        {
            try
            {
                using var file = new FileStream(Ballast, FileMode.Append, FileAccess.Write, FileShare.None, bufferSize: 0);
                for (var block = new byte[size]; ;)
                {
                    file.Write(block);
                }
            }
            catch (IOException full) when (full.HResult == NoSpace)
            {
            }
        }
    }

    public void Free() => File.Delete(Ballast);

    public void Dispose()
    {
        Run("umount", "-l", Folder);
        Directory.Delete(Folder);
    }

    private static bool Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
