namespace Dateline.Documents.Readers;

/// <summary>One report that a reader found, or the reason why it could not read one; exactly one of the two.</summary>
public sealed record ReadItem
{
    private ReadItem(string input, RawReport? report, ReadFailure? failure)
    {
        Input = input;
        Report = report;
        Failure = failure;
    }

    public string Input { get; }

    public RawReport? Report { get; }

    public ReadFailure? Failure { get; }

    public static ReadItem Of(string input, RawReport report) => new(input, report, null);

    public static ReadItem Of(ReadFailure failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        return new(failure.Input, null, failure);
    }
}
