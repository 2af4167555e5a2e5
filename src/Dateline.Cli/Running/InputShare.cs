using Dateline.Documents;

namespace Dateline.Cli.Running;

/// <summary>
/// How much of the inputs is done, by size: one long JSONL file is not done at its first report. Inside a file the characters of its
/// reports stand for its bytes, which is near enough for a time left.
/// </summary>
internal sealed class InputShare
{
    /// <summary>Bytes of the inputs before each one, and of all at the end; null where a size cannot be known (standard input).</summary>
    private readonly long[]? _before;
    private int _input = -1;
    private long _charactersOfInput;

    public InputShare(IReadOnlyList<FoundInput> inputs)
    {
        var before = new long[inputs.Count + 1];
        for (var i = 0; i < inputs.Count; i++)
        {
            if (inputs[i].Path is not { } path)
            {
                return;
            }

            var file = new FileInfo(path);
            before[i + 1] = before[i] + (file.Exists ? file.Length : 0);
        }

        _before = before;
    }

    /// <summary>Takes the next report in the order of the inputs; returns the share done with it, 0 to 1.</summary>
    /// <param name="inputsDone">See <see cref="ReadOutcome.InputsDone"/>.</param>
    public double? After(int inputsDone, int characters)
    {
        if (_before is null || inputsDone >= _before.Length - 1 || _before[^1] == 0)
        {
            return null;
        }

        _charactersOfInput = inputsDone == _input ? _charactersOfInput + characters : characters;
        _input = inputsDone;
        return (double)Math.Min(_before[inputsDone] + _charactersOfInput, _before[inputsDone + 1]) / _before[^1];
    }
}
