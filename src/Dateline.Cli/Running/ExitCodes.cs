namespace Dateline.Cli.Running;

/// <summary>What the process returns; documented in docs/use/cli.md.</summary>
internal static class ExitCodes
{
    public const int Done = 0;

    /// <summary>Some inputs failed; each is named on standard error with its reason, the others are done.</summary>
    public const int SomeFailed = 1;

    public const int Usage = 2;

    /// <summary>Stopped by Ctrl-C or SIGTERM; what was done is written.</summary>
    public const int Interrupted = 130;

    /// <summary>Whoever read standard output closed it (<c>| head</c>).</summary>
    public const int OutputClosed = 141;
}
