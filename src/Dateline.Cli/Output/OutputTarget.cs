using Dateline.Cli.Running;
using Microsoft.Win32.SafeHandles;

namespace Dateline.Cli.Output;

/// <summary>Where records go: standard output, or a file that appears under its name only when it is whole.</summary>
internal sealed class OutputTarget : IDisposable
{
    private readonly string? _path;
    private readonly string? _partial;

    private OutputTarget(Stream stream, string? path, string? partial)
    {
        Stream = stream;
        _path = path;
        _partial = partial;
    }

    public Stream Stream { get; }

    public bool IsFile => _path is not null;

    /// <summary>Whether what is written shows on a terminal at once.</summary>
    public bool IsTerminal => _path is null && !Console.IsOutputRedirected;

    /// <param name="path">Null or "-" for standard output. Missing folders are made.</param>
    public static OutputTarget Open(string? path)
    {
        if (path is null or "-" or "/dev/stdout")
        {
            return new(StandardOutput(), null, null);
        }

        var full = Path.GetFullPath(path);
        if (Directory.Exists(full))
        {
            throw new UsageException($"--output '{path}' is a folder; name a file in it.");
        }

        try
        {
            if (IsDevice(full))
            {
                return new(new FileStream(full, FileMode.Open, FileAccess.Write), full, null);
            }

            var file = new FileInfo(full);
            full = file.LinkTarget is null ? full : file.ResolveLinkTarget(returnFinalTarget: true)!.FullName;
            var folder = Path.GetDirectoryName(full)!;
            Directory.CreateDirectory(folder);
            var partial = Path.Combine(folder, $".{Path.GetFileName(full)}.{Environment.ProcessId}.partial");
            return new(new FileStream(partial, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 1 << 16), full, partial);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"--output '{path}' cannot be written: {exception.Message}", exception);
        }
    }

    /// <summary>Gives the file its name, over an earlier one. Without this call the file is dropped.</summary>
    public void Complete()
    {
        Stream.Flush();
        if (_partial is not null)
        {
            Stream.Dispose();
            File.Move(_partial, _path!, overwrite: true);
        }
    }

    /// <summary>The exit code of a write that failed. A reader that has gone ("| head") is nobody's mistake; all else is told.</summary>
    public int Explain(Exception exception)
    {
        const int BrokenPipe = 32;
        return !IsFile && exception.HResult == BrokenPipe ? ExitCodes.OutputClosed
            : throw new UsageException($"{(IsFile ? $"--output '{_path}'" : "standard output")} cannot be written: {exception.Message}", exception);
    }

    public void Dispose()
    {
        if (_path is not null)
        {
            Stream.Dispose();
        }

        if (_partial is not null)
        {
            File.Delete(_partial);
        }
    }

    /// <summary>A device must be written to, never replaced by a file of its name.</summary>
    private static bool IsDevice(string path) => path.StartsWith("/dev/", StringComparison.Ordinal) || path.StartsWith("/proc/", StringComparison.Ordinal);

    /// <summary>
    /// The console's own stream swallows a broken pipe, and the program would go on for nobody; a file stream reports it. On a file the
    /// console's stream is the right one, because a file stream keeps its own position and would not move the shell's.
    /// </summary>
    private static Stream StandardOutput()
    {
        if (OperatingSystem.IsWindows() || !Console.IsOutputRedirected)
        {
            return Console.OpenStandardOutput();
        }

        var stream = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 1);
        return stream.CanSeek ? Console.OpenStandardOutput() : stream;
    }
}
