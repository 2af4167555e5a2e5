namespace Dateline.Attributions.Cues;

/// <summary>What a cue word does. The names in lower case are those of data/lexicons/cues.tsv.</summary>
internal enum CueClass : byte
{
    Say,
    Think,

    /// <summary>What documents and data do: "the footage shows".</summary>
    Show,
    Commit,
    Ask,
    Judge,

    /// <summary>Passes on the words of others: "quoted", "citing".</summary>
    Cite,

    /// <summary>Gives out a document: "issued a statement".</summary>
    Release,
}
