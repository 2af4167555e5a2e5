using Dateline.Documents;
using Dateline.Lexicons;
using Dateline.Mentions.Coreference;
using Dateline.Mentions.Finding;
using Dateline.Syntax;
using Dateline.Syntax.Models;

namespace Dateline.Mentions;

/// <summary>Finds what a document's words name and stand for, and which of them stand for the same. Thread-safe.</summary>
public sealed class MentionFinder
{
    private readonly NameTagger? _tagger;
    private readonly NameChunker _chunker;
    private readonly NameReader _names;
    private readonly NominalFinder _nominals;
    private readonly ChainBuilder _chains;

    /// <param name="tagger">Null in tests that must not load a model.</param>
    internal MentionFinder(MentionLexicon lexicon, NameTagger? tagger)
    {
        _tagger = tagger;
        _chunker = new(lexicon);
        _names = new(lexicon);
        _nominals = new(lexicon);
        _chains = new(lexicon);
    }

    /// <summary>Name and checksum of each model, in ordinal order of the names.</summary>
    public IReadOnlyList<(string Name, string Checksum)> Models => _tagger is null ? [] : [.. _tagger.Models.Select(m => (m.Name, FeatureHash.Hex(m.Checksum)))];

    internal NameTagger? Tagger => _tagger;

    public static MentionFinder Load(DataFolder data)
    {
        var lexicon = MentionLexicon.Load(data);
        return new(lexicon, NameTagger.Load(data, lexicon));
    }

    public MentionLayer Find(Document document, IReadOnlyList<Sentence> sentences)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(sentences);
        var drafts = new List<Draft>();
        var tagged = _tagger?.Tag(sentences);
        for (var i = 0; i < sentences.Count; i++)
        {
            var inSentence = FindIn(new(sentences[i]) { Tagged = tagged?[i] ?? [] });
            // Of mentions that begin together the longer comes first.
            inSentence.Sort((a, b) => a.First != b.First ? a.First.CompareTo(b.First) : a.End != b.End ? b.End.CompareTo(a.End) : a.Kind.CompareTo(b.Kind));
            drafts.AddRange(inSentence);
        }

        NameConsistency.Apply(drafts);
        var names = _chains.Build(drafts, sentences);
        return new([.. drafts.Select((draft, id) => ToMention(document, draft, id, names[draft.Entity]))]);
    }

    private List<Draft> FindIn(SentenceText text)
    {
        var drafts = new List<Draft>();
        foreach (var (first, end) in ChunkAligner.Align(text.Sentence, _chunker.Chunk(text), text.Tagged))
        {
            _names.Read(text, first, end, drafts);
        }

        AddTitles(drafts);
        _nominals.Find(text, drafts);
        PronounFinder.Find(text, drafts);
        return drafts;
    }

    // The words before a person's name are a mention of their own.
    private static void AddTitles(List<Draft> drafts)
    {
        var count = drafts.Count;
        for (var i = 0; i < count; i++)
        {
            var person = drafts[i];
            foreach (var role in person.Roles)
            {
                drafts.Add(new()
                {
                    In = person.In,
                    First = role.First,
                    End = role.End,
                    Head = NameReader.HeadOf(person.Sentence, role.First, role.End),
                    Kind = MentionKind.Title,
                    NameFirst = role.First,
                    NameEnd = role.First,
                });
            }
        }
    }

    private static Mention ToMention(Document document, Draft draft, int id, ChainName chain)
    {
        var span = draft.Sentence.SpanOf(draft.First, draft.End);
        var kind = draft.Kind == MentionKind.Actor && chain.Kind is MentionKind.Person or MentionKind.Organisation ? chain.Kind : draft.Kind;
        return new(id, draft.Sentence.Index, draft.First, draft.End, draft.Head, span, document.Raw.Slice(span), kind, chain.Name, draft.Entity)
        {
            IsName = draft.IsName,
            IsPlural = draft.IsPlural,
            NameFirst = draft.NameFirst,
            NameEnd = draft.NameEnd,
            Noun = draft.Noun,
            Roles = draft.Roles,
        };
    }
}
