using Dateline.Lexicons;
using Dateline.Syntax;
using Dateline.Syntax.Models;

namespace Dateline.Attributions.Learned;

/// <summary>The two trained models: the first finds cues, the second the source and the content of each. Immutable; one instance serves any number of threads.</summary>
internal sealed class LearnedAttributions
{
    public const string CueModel = "attribution-cues.dlm";
    public const string RoleModel = "attribution-roles.dlm";

    /// <summary>
    /// So much less than its score "no cue" counts. At 0 cues are found with more precision than recall; between 30 and 120 the F1 of triples, sources and contents
    /// is flat (within .005 on PolNeAR dev), and that of the cues is best from 60 on.
    /// </summary>
    public const float Eagerness = 60;

    public static readonly BioScheme CueLabels = BioScheme.OfKinds("cue");
    public static readonly BioScheme RoleLabels = BioScheme.OfKinds("source", "content");

    private readonly SequenceTagger<CueSentence> _cues;
    private readonly SequenceTagger<RoleWindow> _roles;

    public LearnedAttributions(IRowScorer cues, IRowScorer roles, float eagerness = Eagerness)
    {
        _cues = new(new EagerScorer(cues, eagerness), CueLabels, CueFeatures.AddPosition, CueFeatures.AddTransition);
        _roles = new(roles, RoleLabels, RoleFeatures.AddPosition, RoleFeatures.AddTransition);
    }

    public IReadOnlyList<(string Name, string Checksum)> Checksums { get; private init; } = [];

    public static LearnedAttributions Load(DataFolder data)
    {
        var cues = LinearModel.Open(data.File("models", CueModel), CueFeatures.Templates);
        var roles = LinearModel.Open(data.File("models", RoleModel), RoleFeatures.Templates);
        return new(cues, roles) { Checksums = [("attribution-cues", FeatureHash.Hex(cues.Checksum)), ("attribution-roles", FeatureHash.Hex(roles.Checksum))] };
    }

    /// <summary>Everything that is found, in the order of the cues.</summary>
    public List<Candidate> Find(DocumentWords words) => Find(words, Cues(words));

    /// <summary>Source and content of given cues, which come in the order of the text.</summary>
    public List<Candidate> Find(DocumentWords words, IReadOnlyList<TokenRange> cues)
    {
        var candidates = new List<Candidate>();
        foreach (var cue in cues)
        {
            candidates.Add(Roles(words, cue, [.. cues.Where(c => c != cue)]));
        }

        return candidates;
    }

    /// <summary>The cues of all sentences, in the order of the text.</summary>
    public List<TokenRange> Cues(DocumentWords words)
    {
        var found = new List<TokenRange>();
        for (var s = 0; s < words.Line.Sentences.Count; s++)
        {
            var sentence = CueSentence.Of(words, s);
            foreach (var (first, end, _) in CueLabels.Spans(_cues.Tag(sentence, sentence.Range.Length)))
            {
                found.Add(new(sentence.Range.First + first, sentence.Range.First + end));
            }
        }

        return found;
    }

    private Candidate Roles(DocumentWords words, TokenRange cue, IReadOnlyList<TokenRange> others)
    {
        var window = new RoleWindow(words, cue, others);
        var (source, content) = (default(TokenRange), new TokenRanges());
        foreach (var (first, end, label) in RoleLabels.Spans(_roles.Tag(window, window.Range.Length)))
        {
            var range = new TokenRange(window.Range.First + first, window.Range.First + end);
            if (RoleLabels.Kind(label) == "content")
            {
                content.Add(range);
            }
            else if (source.IsEmpty || Gap(range, cue) < Gap(source, cue))
            {
                source = range;
            }
        }

        content.Trim(words.Line);
        return new(cue, source, content, window.Range);
    }

    private static int Gap(TokenRange range, TokenRange cue) => range.First > cue.First ? range.First - cue.End : cue.First - range.End;

    /// <summary>Takes a share off "no cue" at each position and at each step between two: the whole off each word.</summary>
    private sealed class EagerScorer(IRowScorer scorer, float eagerness) : IRowScorer
    {
        public int Classes => scorer.Classes;

        public int Bits => scorer.Bits;

        public FeatureRows Collect(Span<uint> buffer) => scorer.Collect(buffer);

        public void Score(ReadOnlySpan<uint> rows, Span<float> scores)
        {
            scorer.Score(rows, scores);
            scores[0] -= eagerness / 2;
        }
    }
}

/// <param name="Source">Empty where none is named.</param>
/// <param name="Window">Where source and content were looked for.</param>
internal sealed record Candidate(TokenRange Cue, TokenRange Source, TokenRanges Content, TokenRange Window);
