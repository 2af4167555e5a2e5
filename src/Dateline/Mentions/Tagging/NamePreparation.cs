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
        var tokenizer = new Tokenizer(Abbreviations.Load(data));
        var (pieces, hashes) = (new List<Piece>(), new List<ulong>());
        _lists = new(lexicon, KnownNames.Read(data), Cut);
        _places = new(data.Shared(folder => Gazetteer.Open(folder.File("gazetteer", "places.dlg"))));

        // Not by way of the pool of forms: it would fill up with words that no text may hold.
        List<ulong> Cut(string phrase)
        {
            var lower = phrase.ToLowerInvariant();
            pieces.Clear();
            hashes.Clear();
            tokenizer.Cut(phrase, 0, phrase.Length, pieces);
            foreach (var piece in pieces)
            {
                hashes.Add(WordForm.HashOfLower(lower.AsSpan(piece.Start, piece.Length)));
            }

            return hashes;
        }
    }

    /// <summary>Marks the words of a sentence that stand in lists.</summary>
    public void Mark(NameSequence sequence)
    {
        _places.Mark(sequence);
        _lists.Mark(sequence);
    }
}
