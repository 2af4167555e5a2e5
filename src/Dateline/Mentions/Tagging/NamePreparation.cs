using Dateline.Gazetteers;
using Dateline.Lexicons;
using Dateline.Syntax;
using Dateline.Syntax.Segmentation;

namespace Dateline.Mentions.Tagging;

/// <summary>Makes of a document's tagged sentences what the names tagger sees. Immutable; thread-safe.</summary>
internal sealed class NamePreparation
{
    private readonly NameListTable _lists;
    private readonly PlaceMarker _places;

    public NamePreparation(DataFolder data, MentionLexicon lexicon)
    {
        var (tokenizer, pool) = (new Tokenizer(Abbreviations.Load(data)), FormPool.Load(data));
        var pieces = new List<Piece>();
        _lists = new(lexicon, KnownNames.Read(data), Cut);
        _places = new(data.Shared(folder => Gazetteer.Open(folder.File("gazetteer", "places.dlg"))));

        List<WordForm> Cut(string phrase)
        {
            pieces.Clear();
            tokenizer.Cut(phrase, 0, phrase.Length, pieces);
            return pieces.ConvertAll(p => pool.Get(phrase.AsSpan(p.Start, p.Length)));
        }
    }

    /// <summary>Marks the words of a sentence that stand in lists.</summary>
    public void Mark(NameSequence sequence)
    {
        _places.Mark(sequence);
        _lists.Mark(sequence);
    }
}
