using Dateline.Lexicons;

namespace Dateline.Events;

/// <summary>The tables data/lexicons/status-embedding.tsv and status-words.tsv.</summary>
internal sealed class StatusLexicon
{
    private readonly Dictionary<(StatusClass Class, string Word, string Frame), StatusSignature> _governors = [];
    private readonly Dictionary<(StatusClass Class, string Word), StatusSignature> _words = [];

    public StatusLexicon(IReadOnlyList<TableRow> embedding, IReadOnlyList<TableRow> words)
    {
        foreach (var row in embedding)
        {
            var wordClass = Class(row);
            foreach (var word in row.List(0))
            {
                foreach (var frame in row.List(2))
                {
                    _governors[(wordClass, word, frame)] = Signature(row, $"{word} {frame}", 3);
                }
            }
        }

        foreach (var row in words)
        {
            var wordClass = Class(row);
            foreach (var word in row.List(0))
            {
                _words[(wordClass, word)] = Signature(row, word, 2);
            }
        }
    }

    public static StatusLexicon Load(DataFolder data) => new(
        TableFile.Read(data.File("lexicons", "status-embedding.tsv"), "word", "class", "frame", "actual", "negated", "open"),
        TableFile.Read(data.File("lexicons", "status-words.tsv"), "word", "class", "actual", "negated", "open"));

    /// <summary>What the governor says of an event in the frame, by its form first ("expected"), then by its lemma; null where the table does not know.</summary>
    public StatusSignature? Governor(StatusClass wordClass, string lower, string lemma, string frame) =>
        _governors.GetValueOrDefault((wordClass, lower, frame)) ?? _governors.GetValueOrDefault((wordClass, lemma, frame));

    public StatusSignature? Word(StatusClass wordClass, string word) => _words.GetValueOrDefault((wordClass, word));

    private static StatusClass Class(TableRow row) =>
        Enum.TryParse<StatusClass>(row.Required(1), ignoreCase: true, out var wordClass) ? wordClass : throw row.Error($"'{row[1]}' is no class of word");

    private static StatusSignature Signature(TableRow row, string name, int column)
    {
        var actual = Effect(row, column, StatusEffect.Own);
        // What makes an event actual makes it as open as itself where it is open.
        var open = actual is { Kind: StatusEffectKind.Fixed, Status: Status.Occurred or Status.Ongoing } ? StatusEffect.Same : actual;
        return new(name, actual, Effect(row, column + 1, StatusEffect.Of(Status.Denied)), Effect(row, column + 2, open));
    }

    private static StatusEffect Effect(TableRow row, int column, StatusEffect whenEmpty) =>
        row[column].Length == 0 ? whenEmpty
        : StatusEffect.TryParse(row[column], out var effect) ? effect
        : throw row.Error($"'{row[column]}' is neither a status nor 'same' or 'own'");
}

internal enum StatusClass : byte
{
    Verb,
    Noun,
    Adj,
    Modal,
    Mark,
    Gerund,
    Case,
    Modifier,
    Adverb,
    Negation,
    Performative,
    Stance,
    State,
    Stative,
    Duration,
}
