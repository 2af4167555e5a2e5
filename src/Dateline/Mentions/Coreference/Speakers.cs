using Dateline.Mentions.Finding;
using Dateline.Syntax;

namespace Dateline.Mentions.Coreference;

/// <summary>The chains of those who speak the quotations of a document, as far as they have chains yet.</summary>
internal sealed class Speakers
{
    private readonly Voices _voices;
    private readonly Draft?[] _speakers;

    public Speakers(IReadOnlyList<Draft> drafts, IReadOnlyList<Sentence> sentences)
    {
        _voices = new(sentences);
        var byHead = new Dictionary<(int, int), Draft>();
        if (_voices.Count > 0)
        {
            foreach (var draft in drafts)
            {
                if (draft.Kind != MentionKind.Title)
                {
                    byHead.TryAdd((draft.Sentence.Index, draft.Head), draft);
                }
            }
        }

        _speakers = [.. _voices.Speakers().Select(byHead.GetValueOrDefault)];
    }

    /// <summary>The quotation that a mention stands in, −1 for none.</summary>
    public int QuotationOf(Draft draft) => _voices.Of(draft.Sentence, draft.Head);

    /// <summary>The chain of the speaker of a quotation, −1 where he is not known.</summary>
    public int Of(int quotation) => _speakers[quotation]?.Entity ?? -1;

    /// <summary>The chain of the speaker of the quotation that a mention stands in, −1 where there is none.</summary>
    public int Around(Draft draft) => QuotationOf(draft) is >= 0 and var quotation ? Of(quotation) : -1;
}
