using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Dateline.Benchmarks;

/// <summary>Seconds of processor time, so that other programs on the machine cost a figure less.</summary>
internal static partial class ThreadClock
{
    private const int ThreadProcessorTime = 3;
    private const int EndedChildren = -1;

    /// <summary>Of the processes that this one started and that have ended; NaN where the system has no such clock.</summary>
    public static unsafe double OfEndedChildren()
    {
        if (!OperatingSystem.IsLinux())
        {
            return double.NaN;
        }

        // struct rusage: user time and system time in seconds and microseconds, then fourteen counters.
        var usage = stackalloc long[18];
        return ReadUsage(EndedChildren, usage) == 0 ? usage[0] + usage[2] + ((usage[1] + usage[3]) * 1e-6) : throw new InvalidOperationException("The processor time of the program cannot be read.");
    }

    /// <summary>Of the calling thread; by the clock on the wall where the system has no such clock.</summary>
    public static double Seconds()
    {
        if (!OperatingSystem.IsLinux())
        {
            return (double)Stopwatch.GetTimestamp() / Stopwatch.Frequency;
        }

        return Read(ThreadProcessorTime, out var time) == 0 ? time.Seconds + (time.Nanoseconds * 1e-9) : throw new InvalidOperationException("The clock of the thread cannot be read.");
    }

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int Read(int clock, out Timespec time);

    [LibraryImport("libc", EntryPoint = "getrusage")]
    private static unsafe partial int ReadUsage(int who, long* usage);

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct Timespec
    {
        public readonly long Seconds;
        public readonly long Nanoseconds;
    }
}
