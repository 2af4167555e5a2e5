using Dateline.Mentions;
using Dateline.Syntax;

namespace Dateline.Places;

/// <summary>Which name of the mention layer covers a token.</summary>
internal sealed class NameCover
{
    private readonly Mention?[][] _byToken;

    public NameCover(IReadOnlyList<Sentence> sentences, MentionLayer mentions)
    {
        _byToken = new Mention?[sentences.Count][];
        for (var s = 0; s < sentences.Count; s++)
        {
            _byToken[s] = new Mention?[sentences[s].Count];
        }

        foreach (var mention in mentions.All)
        {
            if (!mention.IsName)
            {
                continue;
            }

            HasNames = true;
            for (var t = mention.First; t < mention.End; t++)
            {
                // An inner name ("Aleppo" in "Aleppo Media Centre") comes later in the list and is the nearer one.
                _byToken[mention.Sentence][t] = mention;
            }
        }
    }

    /// <summary>Whether the layer has any names; without one the words alone decide.</summary>
    public bool HasNames { get; }

    public Mention? At(int sentence, int token) => _byToken[sentence][token];
}
