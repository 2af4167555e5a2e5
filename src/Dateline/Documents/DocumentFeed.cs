using Dateline.Documents.Readers;
using Dateline.Lexicons;

namespace Dateline.Documents;

/// <summary>Reads inputs one after the other into documents. Only the report at hand is in memory, so thousands of files or a long JSONL file can be streamed.</summary>
public sealed class DocumentFeed
{
    private readonly DocumentPreparer _preparer;

    public DocumentFeed(DocumentPreparer preparer)
    {
        ArgumentNullException.ThrowIfNull(preparer);
        _preparer = preparer;
    }

    public static DocumentFeed Load(DataFolder data) => new(DocumentPreparer.Load(data));

    /// <summary>
    /// Every report of the inputs, in their order. A bad input is an outcome with a failure, never an exception; the others are read on.
    /// The sequence is lazy and must be consumed by one thread; the documents may go to many.
    /// </summary>
    public IEnumerable<ReadOutcome> Read(IEnumerable<string> inputs, ReadOptions options) => Read(InputFinder.Find(inputs), options);

    /// <summary>The same for inputs that were already found, e.g. to know their number for a progress display.</summary>
    public IEnumerable<ReadOutcome> Read(IReadOnlyList<FoundInput> inputs, ReadOptions options)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(options);
        return ReadAll(inputs, options);
    }

    private IEnumerable<ReadOutcome> ReadAll(IReadOnlyList<FoundInput> inputs, ReadOptions options)
    {
        var keys = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < inputs.Count; i++)
        {
            foreach (var item in ReadOne(inputs[i], options))
            {
                yield return Outcome(item, keys, options) with { InputsDone = i };
            }
        }
    }

    private ReadOutcome Outcome(ReadItem item, Dictionary<string, string> keys, ReadOptions options)
    {
        if (item.Report is not { } report)
        {
            return ReadOutcome.Of(item.Failure!);
        }

        if (!keys.TryAdd(report.Key, item.Input))
        {
            return ReadOutcome.Of(new(item.Input, "repeated-key", $"The key '{report.Key}' was already given by {keys[report.Key]}; keys must differ, so rename one of them or code them in separate runs."));
        }

        return ReadOutcome.Of(item.Input, _preparer.Prepare(report with { Published = report.Published ?? options.Published }));
    }

    // An iterator cannot catch around its own yields, so the reader is stepped by hand.
    private static IEnumerable<ReadItem> ReadOne(FoundInput input, ReadOptions options)
    {
        if (input.Failure is { } failure)
        {
            yield return ReadItem.Of(failure);
            yield break;
        }

        using var content = new InputContent(input, options);
        var (items, refused) = Guard(input, () => DocumentReaders.Read(content, options).GetEnumerator());
        if (items is null)
        {
            yield return ReadItem.Of(refused!);
            yield break;
        }

        using (items)
        {
            while (true)
            {
                var (item, broken) = Guard(input, () => items.MoveNext() ? items.Current : null);
                if (broken is not null)
                {
                    yield return ReadItem.Of(broken);
                }

                if (item is null)
                {
                    yield break;
                }

                yield return item;
            }
        }
    }

    private static (T? Result, ReadFailure? Failure) Guard<T>(FoundInput input, Func<T?> step)
        where T : class
    {
        try
        {
            return (step(), null);
        }
        catch (FileNotFoundException)
        {
            return (null, new(input.Name, "no-such-file", "There is no such file."));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return (null, new(input.Name, "unreadable", $"It cannot be read: {exception.Message}"));
        }
    }
}
