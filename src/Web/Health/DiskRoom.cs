using Microsoft.Extensions.Options;

namespace NaraVard.Web.Health;

/// <summary>How much room there is where the data folder lies.</summary>
internal sealed class DiskRoom(IConfiguration config, IOptions<HealthOptions> options)
{
    private const long Megabyte = 1_000_000;
    private const int WarnedAt = 10;

    public DiskState Now()
    {
        var drive = new DriveInfo(config["Data:Folder"]!);
        var (free, least) = (drive.AvailableFreeSpace, options.Value.LeastDisk * Megabyte);
        return new DiskState(free, drive.TotalSize, IsFull: free < least, IsNearlyFull: free < least * WarnedAt);
    }
}

/// <summary>Room on a disk, in bytes.</summary>
internal sealed record DiskState(long Free, long Size, bool IsFull, bool IsNearlyFull);
