using Dateline.Attributions.Cues;
using Dateline.Attributions.Learned;
using Dateline.Attributions.Quotes;
using Dateline.Attributions.Sources;
using Dateline.Documents;
using Dateline.Lexicons;
using Dateline.Mentions;
using Dateline.Syntax;

namespace Dateline.Attributions;

/// <summary>
/// Finds who says what: cue words with their source and content, quotations, and how they nest. One instance serves any number of threads.
/// docs/design/attributions.md tells the order of the steps.
/// </summary>
public sealed class AttributionFinder
{
    private readonly CueLexicon _lexicon;
    private readonly DraftFinder _drafts;
    private readonly AttributionBuilder _builder;
    private readonly FormPool _pool;
    private readonly LearnedAttributions? _models;

    /// <param name="models">Null where attitudes are not looked for.</param>
    internal AttributionFinder(CueLexicon lexicon, SourceNouns nouns, MediaTable media, FormPool pool, LearnedAttributions? models = null)
    {
        _lexicon = lexicon;
        _drafts = new(lexicon, nouns);
        _builder = new(lexicon, media, new(media, nouns));
        _pool = pool;
        _models = models;
    }

    /// <summary>Name and checksum of each model, in ordinal order of the names; none where attitudes are not looked for.</summary>
    public IReadOnlyList<(string Name, string Checksum)> Models => _models?.Checksums ?? [];

    public static AttributionFinder Load(DataFolder data, AttributionOptions? options = null) => new(
        CueLexicon.Load(data),
        SourceNouns.Load(data),
        MediaTable.Load(data),
        FormPool.Load(data),
        options is { IncludeAttitudes: true } ? LearnedAttributions.Load(data) : null);

    public AttributionLayer Find(Document document, IReadOnlyList<Sentence> sentences, MentionLayer mentions)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(sentences);
        ArgumentNullException.ThrowIfNull(mentions);
        var reading = _drafts.Read(document, sentences, mentions);
        return Layer(document, reading, mentions, _models is null ? reading.Drafts : WithAttitudes(reading, Words(reading, mentions), _models));
    }

    /// <summary>What the constructions found; training reads documents this far.</summary>
    internal DraftReading Read(Document document, IReadOnlyList<Sentence> sentences, MentionLayer mentions) => _drafts.Read(document, sentences, mentions);

    /// <summary>What the trained models are given of a document.</summary>
    internal DocumentWords Words(DraftReading reading, MentionLayer mentions) =>
        new(reading.Line, reading.Quotations, _lexicon, mentions, [.. reading.Drafts, .. reading.Topics], _pool);

    /// <summary>What the models found, what only the constructions found, and the quotations that then belong to nobody yet.</summary>
    internal List<Draft> WithAttitudes(DraftReading reading, DocumentWords words, LearnedAttributions models)
    {
        var found = new LearnedDrafts(_lexicon).Of(words, models.Find(words), reading);
        var drafts = new List<Draft>(found);
        foreach (var draft in reading.Drafts)
        {
            if (!found.Exists(d => Compete(reading.Line, d, draft)))
            {
                drafts.Add(draft);
            }
        }

        new QuotedWords(reading.Line, reading.Quotations, drafts).Complete();
        return drafts;
    }

    /// <summary>
    /// Whether a construction reads what the models have read otherwise: the same cue, or the same words unless it stands inside what was found, or holds it
    /// and runs over paragraphs, which the models do not see.
    /// </summary>
    private static bool Compete(TokenLine line, Draft found, Draft draft) => found.Cue.Overlaps(draft.Cue)
        || (found.Content.Cover.Overlaps(draft.Content.Cover) && !Holds(found, draft) && !(Holds(draft, found) && CrossesParagraphs(line, draft)));

    private static bool Holds(Draft outer, Draft inner) => !inner.Cue.IsEmpty && outer.Content.Contains(inner.Cue.First);

    private static bool CrossesParagraphs(TokenLine line, Draft draft) => line.ParagraphOf(draft.Content.First) != line.ParagraphOf(draft.Content.End - 1)
        || (!draft.Cue.IsEmpty && line.ParagraphOf(draft.Content.First) != line.ParagraphOf(draft.Cue.First));

    internal AttributionLayer Layer(Document document, DraftReading reading, MentionLayer mentions, IReadOnlyList<Draft> drafts)
    {
        var parents = Nesting.Parents(drafts);
        var ordered = Nesting.Order(drafts, parents);
        return new(_builder.Build(document, reading.Line, reading.Quotations, mentions, ordered, parents));
    }
}
