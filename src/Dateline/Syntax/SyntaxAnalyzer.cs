using System.Collections.Concurrent;
using Dateline.Documents;
using Dateline.Lexicons;
using Dateline.Syntax.Conllu;
using Dateline.Syntax.Lemmas;
using Dateline.Syntax.Models;
using Dateline.Syntax.Parsing;
using Dateline.Syntax.Segmentation;
using Dateline.Syntax.Tagging;
using Dateline.Text;

namespace Dateline.Syntax;

/// <summary>Reads a document into sentences: cuts, tags, lemmatises and parses. Immutable after loading; one instance serves any number of threads.</summary>
public sealed class SyntaxAnalyzer
{
    /// <summary>In tokens. Longer sentences (lists, tables, noise) are cut at a soft mark and say so (<see cref="Sentence.IsCut"/>).</summary>
    public const int LongestSentence = 200;
    private readonly Segmenter _segmenter;
    private readonly FormPool _pool;
    private readonly PartOfSpeechTagger _tagger;
    private readonly DependencyParser _parser;
    private readonly Lemmatizer _lemmatizer;
    private readonly ConcurrentBag<Scratch> _spare = [];

    private SyntaxAnalyzer(Segmenter segmenter, FormPool pool, PartOfSpeechTagger tagger, DependencyParser parser, Lemmatizer lemmatizer, IReadOnlyList<(string, string)> models) =>
        (_segmenter, _pool, _tagger, _parser, _lemmatizer, Models) = (segmenter, pool, tagger, parser, lemmatizer, models);

    /// <summary>Name and checksum of each model, in ordinal order of the names.</summary>
    public IReadOnlyList<(string Name, string Checksum)> Models { get; }

    /// <summary>Word forms with their features, for later rooms that tag with models of their own.</summary>
    public FormPool Forms => _pool;

    internal Segmenter Segmenter => _segmenter;

    public static SyntaxAnalyzer Load(DataFolder data)
    {
        ArgumentNullException.ThrowIfNull(data);
        var tagger = PartOfSpeechTagger.Open(name => data.File("models", name));
        var parser = DependencyParser.Open(name => data.File("models", name));
        var lemmas = LemmaTable.Read(data.File("models", "lemmas.bin"));
        IEnumerable<(string Name, ulong Checksum)> models = [.. tagger.Models, .. parser.Models, ("clusters", WordClusters.Load(data).Checksum), ("lemmas", lemmas.Checksum)];
        return new(
            new Segmenter(Abbreviations.Load(data)),
            FormPool.Load(data),
            tagger,
            parser,
            new Lemmatizer(lemmas),
            [.. models.OrderBy(m => m.Name, StringComparer.Ordinal).Select(m => (m.Name, FeatureHash.Hex(m.Checksum)))]);
    }

    /// <summary>Cuts only: the tokens of a document and how they fall into sentences.</summary>
    internal (List<Piece> Pieces, List<Segment> Segments) Cut(Document document) => _segmenter.Cut(document);

    /// <summary>The sentences of a document in the order of the text. Sentences of furniture (dateline, credits) are among them, apart from the others.</summary>
    public IReadOnlyList<Sentence> Analyze(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var scratch = Take();
        var (pieces, segments) = _segmenter.Cut(document);
        var (text, reading) = (document.Reading.Characters, document.Reading);
        var sentences = new Sentence[segments.Count];
        for (var s = 0; s < sentences.Length; s++)
        {
            var (first, count) = (segments[s].First, segments[s].End - segments[s].First);
            scratch.Reset(count);
            for (var i = 0; i < count; i++)
            {
                var piece = pieces[first + i];
                scratch.Working.Forms[i] = _pool.Get(text.AsSpan(piece.Start, piece.Length));
                scratch.Spans[i] = reading.ToRaw(piece.Start, piece.End);
            }

            var tokens = Annotate(scratch);
            var span = new TextSpan(tokens[0].Span.Start, tokens[^1].Span.End);
            sentences[s] = new(s, segments[s].Paragraph, span, tokens) { IsCut = segments[s].IsCut };
        }

        _spare.Add(scratch);
        return sentences;
    }

    /// <summary>Tags and parses a sentence whose tokens are given; spans are moved by <paramref name="offset"/>.</summary>
    public Sentence Annotate(ConlluSentence sentence, int index, int offset = 0)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        var tokens = sentence.Tokens;
        var scratch = Take();
        scratch.Reset(tokens.Count);
        for (var i = 0; i < tokens.Count; i++)
        {
            scratch.Working.Forms[i] = _pool.Get(tokens[i].Form);
            scratch.Spans[i] = new(tokens[i].Span.Start + offset, tokens[i].Span.End + offset);
        }

        var annotated = Annotate(scratch);
        _spare.Add(scratch);
        return new(index, sentence.Paragraph, new TextSpan(offset, offset + sentence.Text.Length), annotated);
    }

    private Token[] Annotate(Scratch scratch)
    {
        var working = scratch.Working;
        _tagger.Tag(working);
        _parser.Parse(working, scratch.Search);
        var tokens = new Token[working.Count];
        for (var i = 0; i < tokens.Length; i++)
        {
            var (form, upos, xpos) = (working.Forms[i], working.Upos[i], working.Xpos[i]);
            var head = working.Heads[i] == tokens.Length ? -1 : working.Heads[i];
            tokens[i] = new(scratch.Spans[i], form.Text, form.Lower, _lemmatizer.Lemma(form, upos, xpos), upos, xpos, head, working.Relations[i]);
        }

        return tokens;
    }

    private Scratch Take() => _spare.TryTake(out var scratch) ? scratch : new();

    /// <summary>What one document at a time is worked out in; as long as the longest sentence, so it may be kept.</summary>
    private sealed class Scratch
    {
        public WorkingSentence Working { get; } = new();

        public BeamSearch Search { get; } = new();

        public TextSpan[] Spans { get; private set; } = [];

        public void Reset(int count)
        {
            Working.Reset(count);
            if (Spans.Length < count)
            {
                Spans = new TextSpan[Math.Max(64, count * 2)];
            }
        }
    }
}
