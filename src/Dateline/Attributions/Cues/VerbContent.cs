namespace Dateline.Attributions.Cues;

/// <summary>Finds what a cue verb reports. Each rule knows one way of saying it; the first that finds something wins.</summary>
internal static class VerbContent
{
    private delegate TokenRanges? Rule(SentenceView view, int verb, CueWord word);

    private static readonly Rule[] Rules =
    [
        ClauseContent.Clause,
        ClauseContent.Told,
        ClauseContent.Inserted,
        ClauseContent.After,
        ClauseContent.AsClause,
        QuotedContent.Beside,
        PhraseContent.Infinitive,
        PhraseContent.Gerund,
        PhraseContent.OfPhrase,
        HiddenClauses.LastWords,
        HiddenClauses.LateClause,
        PhraseContent.Object,
        PhraseContent.Oblique,
        PhraseContent.Topic,
    ];

    /// <summary>The content and whether it is only spoken about; null where the verb reports nothing.</summary>
    public static (TokenRanges Content, bool IsTopic)? Find(SentenceView view, int verb, CueWord word)
    {
        foreach (var rule in Rules)
        {
            if (rule(view, verb, word) is { } content)
            {
                content.Trim(view.Line);
                if (!content.IsEmpty)
                {
                    return (content, rule == PhraseContent.Topic);
                }
            }
        }

        return null;
    }
}
