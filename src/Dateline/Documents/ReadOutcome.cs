namespace Dateline.Documents;

/// <summary>What became of one report of an input: a document or the reason why there is none; exactly one of the two.</summary>
public sealed record ReadOutcome
{
    private ReadOutcome(string input, Document? document, ReadFailure? failure)
    {
        Input = input;
        Document = document;
        Failure = failure;
    }

    /// <summary>The input as a user knows it, see <see cref="ReadFailure.Input"/>.</summary>
    public string Input { get; }

    public Document? Document { get; }

    public ReadFailure? Failure { get; }

    /// <summary>How many of the inputs of <see cref="InputFinder.Find"/> were read to their end before this outcome; for a progress display.</summary>
    public int InputsDone { get; init; }

    public static ReadOutcome Of(string input, Document document) => new(input, document, null);

    public static ReadOutcome Of(ReadFailure failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        return new(failure.Input, null, failure);
    }
}
