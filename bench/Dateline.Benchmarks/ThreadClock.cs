using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Dateline.Benchmarks;

/// <summary>Seconds of processor time of the calling thread, so that other programs on the machine cost a figure less; wall-clock time where the system has no such clock.</summary>
internal static partial class ThreadClock
{
    private const int ThreadProcessorTime = 3;

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

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct Timespec
    {
        public readonly long Seconds;
        public readonly long Nanoseconds;
    }
}
