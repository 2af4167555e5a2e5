using System.Globalization;
using Dateline.Evaluation;
using Dateline.Syntax.Lemmas;

namespace Dateline.Training.Syntax;

/// <summary>Counts what is right in analysed sentences: exact match, subtypes and punctuation counted.</summary>
internal sealed class SyntaxScores
{
    private readonly Lemmatizer _lemmatizer;
    private int _upos;
    private int _xpos;
    private int _lemmas;
    private int _heads;
    private int _labelled;

    public SyntaxScores(Lemmatizer lemmatizer) => _lemmatizer = lemmatizer;

    public int Words { get; private set; }

    /// <summary>A sentence whose working copy is tagged and parsed.</summary>
    public void Add(GoldSentence sentence)
    {
        var working = sentence.Working;
        for (var i = 0; i < sentence.Count; i++)
        {
            Words++;
            _upos += working.Upos[i] == sentence.Upos[i] ? 1 : 0;
            _xpos += working.Xpos[i] == sentence.Xpos[i] ? 1 : 0;
            _lemmas += _lemmatizer.Lemma(working.Forms[i], working.Upos[i], working.Xpos[i]) == sentence.Source.Tokens[i].Lemma ? 1 : 0;
            var isHead = working.Heads[i] == sentence.Heads[i];
            _heads += isHead ? 1 : 0;
            _labelled += isHead && working.Relations[i] == sentence.Relations[i] ? 1 : 0;
        }
    }

    /// <summary>Together with the counts of another part of a corpus, which other models analysed.</summary>
    public SyntaxScores With(SyntaxScores other) => new(_lemmatizer)
    {
        Words = Words + other.Words,
        _upos = _upos + other._upos,
        _xpos = _xpos + other._xpos,
        _lemmas = _lemmas + other._lemmas,
        _heads = _heads + other._heads,
        _labelled = _labelled + other._labelled,
    };

    public IEnumerable<Figure> Figures(string text) =>
        [new($"{text}, UPOS", Part(_upos)), new($"{text}, XPOS", Part(_xpos)), new($"{text}, lemma", Part(_lemmas)), new($"{text}, UAS", Part(_heads)), new($"{text}, LAS", Part(_labelled))];

    public override string ToString() =>
        $"words {Words} UPOS {Share(_upos)} XPOS {Share(_xpos)} LEMMA {Share(_lemmas)} UAS {Share(_heads)} LAS {Share(_labelled)}";

    private double Part(int count) => (double)count / Words;

    private string Share(int count) => (100 * Part(count)).ToString("F2", CultureInfo.InvariantCulture);
}
