namespace Dateline;

/// <summary>A user's mistake: the message says what was got, what was expected and what to do. The command line prints it without a stack and exits 2.</summary>
public sealed class UsageException : Exception
{
    public UsageException(string message)
        : base(message)
    {
    }

    public UsageException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
