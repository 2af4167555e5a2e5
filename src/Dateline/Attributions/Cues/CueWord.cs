namespace Dateline.Attributions.Cues;

/// <summary>One row of data/lexicons/cues.tsv.</summary>
internal sealed record CueWord(string Lemma, CueClass Class, CueFrames Frames)
{
    public bool Has(CueFrames frame) => (Frames & frame) != 0;
}
